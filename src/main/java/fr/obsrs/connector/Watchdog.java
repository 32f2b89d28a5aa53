package fr.obsrs.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Interrupts a run that has not been heard from for too long. One per source; thread-safe. */
final class Watchdog {
    private final Time time;
    private volatile long heardAt;
    /** The run's thread, while one lasts. */
    private @Nullable Thread running;

    private boolean bitten;

    Watchdog(Time time) {
        this.time = time;
    }

    /** A run begins, on this thread. */
    synchronized void begin() {
        heardAt = time.nanoTime();
        bitten = false;
        running = Thread.currentThread();
    }

    void heard() {
        heardAt = time.nanoTime();
    }

    /** Called now and then, from any other thread. */
    synchronized void bite(Duration patience) {
        if (running != null && !bitten && time.nanoTime() - heardAt >= patience.toNanos()) {
            bitten = true;
            running.interrupt();
        }
    }

    synchronized boolean hasBitten() {
        return bitten;
    }

    /**
     * The run is over, on this thread; what comes after it is not interrupted.
     *
     * @return whether this is why
     */
    synchronized boolean end() {
        running = null;
        if (bitten) {
            Thread.interrupted();
        }
        return bitten;
    }
}
