package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody had a source stopped, resumed or begun anew. Changes no wall: it stands in this log because here it lasts, in
 * one order with what else people decide.
 *
 * @param source name of it in the settings, or {@code form} for our own, which is closed and opened
 * @param by account name
 */
public record SourceOrdered(UUID id, What what, String source, String by) implements Decision.OnHouse {

    /** What was ordered, as the log and the audit write it. */
    public enum What {
        PAUSED,
        RESUMED,
        /** It was running, and was to try again at once. */
        RESTARTED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public House after(House before) {
        return before;
    }

    @Override
    public String key() {
        return "source:" + source;
    }

    @Override
    public Deed deed() {
        return Deed.of("source", by, what.toString()).about(source);
    }
}
