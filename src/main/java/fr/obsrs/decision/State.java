package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a post stands, in one word; the lower-case name is what APIs say. */
public enum State {
    WAITING,
    SHOWN,
    REJECTED,
    ASIDE,
    RETRACTED,
    WITHDRAWN,
    ERASED;

    /** @throws IllegalArgumentException when there is no such state */
    @JsonCreator
    public static State of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The author's word, and the law's, are for good. */
    public boolean isFinal() {
        return this == WITHDRAWN || this == ERASED;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
