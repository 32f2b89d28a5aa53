package fr.obsrs.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An even pace that does not drift, however late one step was: each has its moment, counted from the first. */
final class Pace {
    private final int perSecond;
    private final long start = System.nanoTime();

    Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Waits for the moment of a step; returns at once when it is past.
     *
     * @return that moment, in {@link System#nanoTime}
     */
    long await(long step) throws InterruptedException {
        long due = start + step * TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("ended while it was measuring");
            }
        }
        return due;
    }
}
