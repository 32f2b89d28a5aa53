package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who lets posts onto the wall; the lower-case name is what settings and APIs say. */
public enum Mode {
    /** People approve all but what trusted authors write. */
    MANUAL,
    /** What the rules find clean goes up at once. */
    FILTERED,
    /** Organisers only: rules show nothing by themselves, not even of trusted authors. */
    CLOSED;

    /** @throws IllegalArgumentException when there is no such mode */
    @JsonCreator
    public static Mode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
