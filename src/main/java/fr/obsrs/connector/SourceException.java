package fr.obsrs.connector;

import fr.obsrs.post.PlainText;
import fr.obsrs.source.Situation;
import java.time.Duration;
import java.util.Optional;

/** A source cannot be read now. The message is for logs and pages: no content, no secrets. */
public final class SourceException extends Exception {
    private final Situation situation;
    private final Duration pause;

    private SourceException(Situation situation, String message, Duration pause) {
        super(message);
        this.situation = situation;
        this.pause = pause;
    }

    /** There is nothing for us at this address: only a person can mend that, so it is asked once a minute at most. */
    public static SourceException refused(String message) {
        return new SourceException(Situation.WRONG_ADDRESS, message, Duration.ZERO);
    }

    /** The source wants a token, or another one: only a person can mend that, so it is asked once a minute at most. */
    public static SourceException tokenRefused(String message) {
        return new SourceException(Situation.TOKEN_REFUSED, message, Duration.ZERO);
    }

    /** The source does not answer, or answers nonsense: that may pass. */
    public static SourceException unreachable(String message) {
        return new SourceException(Situation.UNREACHABLE, message, Duration.ZERO);
    }

    /** The source asks us to wait at least so long. */
    public static SourceException busy(String message, Optional<Duration> atLeast) {
        return new SourceException(Situation.BUSY, message, atLeast.orElse(Duration.ZERO));
    }

    /** The source was open and said nothing for too long. */
    public static SourceException silent(String message) {
        return new SourceException(Situation.SILENT, message, Duration.ZERO);
    }

    /** What people are told of it. */
    Situation situation() {
        return situation;
    }

    /**
     * What people are told with it: a status by itself, since what follows is the log's English and their sentence says it
     * in their language; else the message. At most 100 characters.
     */
    String inShort() {
        String message = String.valueOf(getMessage());
        int colon = message.startsWith("HTTP ") ? message.indexOf(':') : -1;
        return PlainText.line(colon < 0 ? message : message.substring(0, colon), 100);
    }

    boolean isRefused() {
        return situation == Situation.WRONG_ADDRESS || situation == Situation.TOKEN_REFUSED;
    }

    /** What the source asked for; zero when nothing. */
    Duration pause() {
        return pause;
    }
}
