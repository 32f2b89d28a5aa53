package fr.obsrs.connector;

import java.util.Map;
import java.util.Optional;

/**
 * How far a source has been read: a position for each part of it that its connector tells apart (a timeline, a stream).
 * Opaque to everybody else.
 */
public record Cursor(Map<String, String> reached) {
    /** Never read before. */
    public static final Cursor NONE = new Cursor(Map.of());

    public Cursor {
        reached = Map.copyOf(reached);
    }

    public Optional<String> at(String part) {
        return Optional.ofNullable(reached.get(part));
    }
}
