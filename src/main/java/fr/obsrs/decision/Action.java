package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person may decide of the version that stands; the lower-case name is what APIs say. */
public enum Action {
    APPROVE,
    REJECT,
    ASIDE,
    RESTORE,
    ROOM,
    PIN,
    UNPIN,
    FEATURE,
    UNFEATURE;

    /** @throws IllegalArgumentException when there is no such action */
    @JsonCreator
    public static Action of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Pins and features only make sense on the wall. */
    public boolean needsShown() {
        return this == PIN || this == UNPIN || this == FEATURE || this == UNFEATURE;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
