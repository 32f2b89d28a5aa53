package fr.obsrs.connector;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One source, as {@code obsrs.sources.<name>.*} says. */
public interface SourceConfig {
    /** Which network: the name of a {@link ConnectorType}. */
    String type();

    @WithDefault("true")
    boolean enabled();

    /** The server's address, where the network has several. */
    Optional<URI> url();

    /** A secret that the server gave us; sent to that server only. */
    Optional<String> token();

    /** Pause between two looks, where a network has to be asked; from a second to a day. */
    @WithDefault("PT20S")
    Duration pollEvery();

    /** Time between two posts of a rehearsal; from a millisecond to a day. */
    Optional<Duration> every();
}
