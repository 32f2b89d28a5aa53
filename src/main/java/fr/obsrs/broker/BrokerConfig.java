package fr.obsrs.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "obsrs")
interface BrokerConfig {
    /** Folder of local state; the broker's own is {@code kafka} in it. A relative one starts at the working folder. */
    @WithDefault("data")
    Path data();
}
