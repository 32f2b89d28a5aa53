package fr.obsrs.source;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How old a record is, whatever this machine's clock says: a record arrives after it was appended, so the one that
 * arrived with the least delay tells how far Kafka's clock is from our ticks. Thread-safe.
 */
final class BrokerClock {
    private final LongSupplier nanos;
    private boolean known;
    /** Kafka's milliseconds at our tick 0, as far as records tell. */
    private long offset;

    /** @param nanos ticks that never go back */
    BrokerClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A record has just arrived. */
    synchronized void arrived(Instant appended) {
        long told = appended.toEpochMilli() - ticks();
        offset = known ? Math.max(offset, told) : told;
        known = true;
    }

    /** Never negative; at least so old. */
    synchronized Duration age(Instant appended) {
        return known ? Duration.ofMillis(Math.max(0, ticks() + offset - appended.toEpochMilli())) : Duration.ZERO;
    }

    private long ticks() {
        return Math.floorDiv(nanos.getAsLong(), 1_000_000L);
    }
}
