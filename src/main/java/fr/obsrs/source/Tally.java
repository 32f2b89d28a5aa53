package fr.obsrs.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one source brought, as people are told: all in all, when last, and in each five minutes of an hour. Thread-safe. */
public final class Tally {
    private static final long SLICE = Duration.ofMinutes(5).toNanos();

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final int[] slices = new int[SourceReport.SLICES];
    /** Number of the slice that is being filled. */
    private long current;

    private long posts;
    private @Nullable Instant heardAt;
    private @Nullable Instant postedAt;

    /** @param nanos ticks that never go back */
    public Tally(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.current = slice();
    }

    public synchronized void heard() {
        heardAt = clock.instant();
    }

    public synchronized void posted() {
        roll();
        posts++;
        slices[index(current)]++;
        postedAt = clock.instant();
    }

    public synchronized long posts() {
        return posts;
    }

    public synchronized @Nullable Instant heardAt() {
        return heardAt;
    }

    public synchronized @Nullable Instant postedAt() {
        return postedAt;
    }

    /** Oldest slice first, the one that is being filled last. */
    public synchronized List<Integer> lately() {
        roll();
        Integer[] lately = new Integer[slices.length];
        Arrays.setAll(lately, at -> slices[index(current + 1 + at)]);
        return List.of(lately);
    }

    private void roll() {
        long now = slice();
        long passed = Math.min(now - current, slices.length);
        for (int at = 0; at < passed; at++) {
            slices[index(now - at)] = 0;
        }
        current = now;
    }

    private long slice() {
        return Math.floorDiv(nanos.getAsLong(), SLICE);
    }

    private int index(long slice) {
        return (int) Math.floorMod(slice, (long) slices.length);
    }
}
