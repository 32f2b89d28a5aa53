package fr.obsrs.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a source does, in the one word that people read first. */
public enum Condition {
    /** Its posts come within seconds. */
    DIRECT,
    /** They come late: it answers slowly, fails and is tried again, or has closed itself to us. Nothing is lost. */
    SLOW,
    /** People bring them. */
    BY_HAND,
    /** None come: somebody paused it, or it refuses us until somebody mends its settings. */
    OFF;

    /** @throws IllegalArgumentException when there is no such condition */
    @JsonCreator
    public static Condition of(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
