package fr.obsrs.connector;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source of the settings, with what reads it. */
record Configured(Source source, ConnectorType type, Connector connector) {
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(2);
    private static final int MISSED = 3;

    String name() {
        return source.name();
    }

    /** The server as people know it: nothing of its address that could be secret. */
    @Nullable
    String address() {
        return source.config()
                .url()
                .map(url -> url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort())
                .orElse(null);
    }

    /** Silence that is longer means that nobody is there: three looks or posts that did not come, two minutes at least. */
    Duration patience() {
        return Stream.of(source.config().pollEvery(), source.config().every().orElse(Duration.ZERO))
                .map(pause -> pause.multipliedBy(MISSED))
                .reduce(LEAST_PATIENCE, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
