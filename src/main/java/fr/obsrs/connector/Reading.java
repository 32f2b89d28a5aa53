package fr.obsrs.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a source that works is being read.
 *
 * @param way how its posts come
 * @param every pause between two looks, where it is asked
 * @param closed whether the server answers, but keeps what we ask for to itself: an empty timeline that may well be a
 *     closed one
 * @param answersIn how long it takes to answer, where that is unusually long
 */
public record Reading(
        Way way,
        @Nullable Duration every,
        boolean closed,
        @Nullable Duration answersIn) {

    /** Of a source that answers in good time. */
    public Reading(Way way, @Nullable Duration every, boolean closed) {
        this(way, every, closed, null);
    }

    /** How posts come. */
    public enum Way {
        /** The network tells us at once. */
        STREAM,
        /** We ask it now and then. */
        POLL,
        /** Somebody sends them to us. */
        PUSH
    }
}
