package fr.obsrs.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings that stand directly under {@code obsrs}. Because they are mapped, a setting that nobody knows, such as one
 * with a typing error, stops the start and is named.
 */
@ConfigMapping(prefix = "obsrs")
interface BasicConfig {
    /** The event's hashtags, with or without their sign; the first is the one to print. */
    @WithDefault("ObsRS")
    List<String> hashtags();

    /** Folder of the embedded broker's log and of local state. */
    @WithDefault("data")
    Path data();
}
