package fr.obsrs.connector;

import java.time.Duration;
import java.util.Optional;

/** A source cannot be read now. The message is for logs: no content, no secrets. */
public final class SourceException extends Exception {
    private final boolean refused;
    private final Duration pause;

    private SourceException(boolean refused, String message, Duration pause) {
        super(message);
        this.refused = refused;
        this.pause = pause;
    }

    /** The source does not want us: only a person can mend that, so it is asked once a minute at most. */
    public static SourceException refused(String message) {
        return new SourceException(true, message, Duration.ZERO);
    }

    /** The source does not answer, or answers nonsense: that may pass. */
    public static SourceException unreachable(String message) {
        return new SourceException(false, message, Duration.ZERO);
    }

    /** The source asks us to wait at least so long. */
    public static SourceException busy(String message, Optional<Duration> atLeast) {
        return new SourceException(false, message, atLeast.orElse(Duration.ZERO));
    }

    boolean isRefused() {
        return refused;
    }

    /** What the source asked for; zero when nothing. */
    Duration pause() {
        return pause;
    }
}
