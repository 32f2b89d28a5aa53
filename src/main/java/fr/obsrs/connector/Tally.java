package fr.obsrs.connector;

import fr.obsrs.source.SourceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one source brought, as people are told: all in all, when last, and in each five minutes of an hour. Thread-safe. */
final class Tally {
    private static final long SLICE = Duration.ofMinutes(5).toNanos();

    private final Time time;
    private final int[] slices = new int[SourceReport.SLICES];
    /** Number of the slice that is being filled. */
    private long current;

    private long posts;
    private @Nullable Instant heardAt;
    private @Nullable Instant postedAt;

    Tally(Time time) {
        this.time = time;
        this.current = slice();
    }

    synchronized void heard() {
        heardAt = time.now();
    }

    synchronized void posted() {
        roll();
        posts++;
        slices[index(current)]++;
        postedAt = time.now();
    }

    synchronized long posts() {
        return posts;
    }

    synchronized @Nullable Instant heardAt() {
        return heardAt;
    }

    synchronized @Nullable Instant postedAt() {
        return postedAt;
    }

    /** Oldest slice first, the one that is being filled last. */
    synchronized List<Integer> lately() {
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
        return Math.floorDiv(time.nanoTime(), SLICE);
    }

    private int index(long slice) {
        return (int) Math.floorMod(slice, (long) slices.length);
    }
}
