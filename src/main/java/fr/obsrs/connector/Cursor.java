package fr.obsrs.connector;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read: a position for each part of it that its connector tells apart (a timeline, a stream).
 * Opaque to everybody else.
 *
 * @param server whose positions these are, as the runtime notes it; nothing where the source has no address, or nobody noted
 */
public record Cursor(Map<String, String> reached, @Nullable String server) {
    /** Never read before. */
    public static final Cursor NONE = new Cursor(Map.of());

    public Cursor {
        reached = Map.copyOf(reached);
    }

    public Cursor(Map<String, String> reached) {
        this(reached, null);
    }

    Cursor of(@Nullable String other) {
        return new Cursor(reached, other);
    }

    /** A source that was given another address begins anew there: positions mean something on their own server only. */
    Cursor on(@Nullable String now) {
        return server == null || server.equals(now) ? this : NONE;
    }

    public Optional<String> at(String part) {
        return Optional.ofNullable(reached.get(part));
    }
}
