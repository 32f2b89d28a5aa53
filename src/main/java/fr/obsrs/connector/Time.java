package fr.obsrs.connector;

import java.time.Duration;
import java.time.Instant;

/** The clock that sources go by, and how they wait. Thread-safe. */
public interface Time {
    Instant now();

    /** Nanoseconds since some moment; never goes back. */
    long nanoTime();

    /** Waits; for a negative time not at all. */
    void pause(Duration duration) throws InterruptedException;
}
