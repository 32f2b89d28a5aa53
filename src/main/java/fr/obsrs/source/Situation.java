package fr.obsrs.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a source: each has a sentence for people that says it, and what to do. */
public enum Situation {
    /** Has begun, and has not heard from the network yet. */
    STARTING(Condition.SLOW),
    /** The network tells us at once. */
    STREAMING(Condition.DIRECT),
    /** The network is asked every so often. */
    POLLING(Condition.DIRECT),
    /** Tools send us posts. */
    RECEIVING(Condition.DIRECT),
    /** It answers, with nothing: no post yet, or the server keeps its hashtag timelines closed. */
    EMPTY(Condition.SLOW),
    /** It answers, but takes long. */
    SLUGGISH(Condition.SLOW),
    /** It does not answer, or answers nonsense; it is tried again by itself. */
    UNREACHABLE(Condition.SLOW),
    /** It was open and said nothing for too long; it was opened anew. */
    SILENT(Condition.SLOW),
    /** It asked us to wait. */
    BUSY(Condition.SLOW),
    /** It wants a token, or another one. */
    TOKEN_REFUSED(Condition.OFF),
    /** There is nothing of the kind at this address. */
    WRONG_ADDRESS(Condition.OFF),
    /** Somebody paused it. */
    PAUSED(Condition.OFF),
    /** No instance reads it now: it is moving to another one, or none is left. */
    UNATTENDED(Condition.SLOW),
    /** People enter what they find there. */
    ENTERED(Condition.BY_HAND);

    private final Condition condition;

    Situation(Condition condition) {
        this.condition = condition;
    }

    public Condition condition() {
        return condition;
    }

    /** @throws IllegalArgumentException when there is no such situation */
    @JsonCreator
    public static Situation of(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
