package fr.obsrs.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The sources by name, as {@code obsrs.sources.*} says. */
@ConfigMapping(prefix = "obsrs.sources")
interface SourcesConfig {
    @WithParentName
    Map<String, SourceConfig> byName();
}
