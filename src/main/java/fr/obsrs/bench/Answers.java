package fr.obsrs.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** When decisions were answered, from the moment they should have been made. Thread-safe. */
final class Answers {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Histogram micros = new Histogram(1, LONGEST_MICROS, 3);
    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    private int refused;

    /**
     * Takes the answer to come.
     *
     * @param due in {@link System#nanoTime}
     */
    void expect(long due, CompletableFuture<Boolean> answer) {
        CompletableFuture<Void> counted = answer.handle((done, failure) -> {
            count(due, failure == null && done);
            return null;
        });
        synchronized (this) {
            all = CompletableFuture.allOf(all, counted);
        }
    }

    private synchronized void count(long due, boolean done) {
        long late = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
        micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, late)));
        refused += done ? 0 : 1;
    }

    /** Waits for all of them, so that what they changed is there. */
    void await() {
        expected().join();
    }

    private synchronized CompletableFuture<Void> expected() {
        return all;
    }

    synchronized Latency latency() {
        return Latency.of(micros);
    }

    synchronized int refused() {
        return refused;
    }

    synchronized int count() {
        return Math.toIntExact(micros.getTotalCount());
    }
}
