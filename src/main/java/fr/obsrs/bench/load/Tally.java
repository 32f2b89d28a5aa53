package fr.obsrs.bench.load;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/**
 * What arrived of a stretch of events with consecutive numbers: one bit per event and stream, so that each delivery that
 * is missing, came again or came late is known and none can stand for another.
 *
 * <p>One thread publishes, the client's thread counts. What is counted may be read after {@link Load#countNoMore}.
 */
public final class Tally {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    /** Nothing for so long, and nothing more is waited for. */
    private static final long PATIENCE_SECONDS = 10;

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long LOOKS = TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) / LOOK_EVERY_MILLIS;

    private final int first;
    private final int count;
    private final int listeners;
    private final int words;
    private final long[] seen;
    private final int[] highest;
    private final int[] arrivals;
    private final AtomicLongArray intended;
    private final AtomicLong delivered = new AtomicLong();
    private final Histogram micros = new Histogram(1, LONGEST_MICROS, 3);
    private final Semaphore complete = new Semaphore(0);
    private final CountDownLatch all;
    private volatile int published;
    private volatile long lastArrival;
    private long twice;
    private long disordered;

    /**
     * @param first number of the first event
     * @param streams of the client
     * @param listeners how many of them are awake
     */
    public Tally(int first, int count, int streams, int listeners) {
        this.first = first;
        this.count = count;
        this.listeners = listeners;
        words = (count + Long.SIZE - 1) / Long.SIZE;
        seen = new long[words * streams];
        highest = new int[streams];
        Arrays.fill(highest, -1);
        arrivals = new int[count];
        intended = new AtomicLongArray(count);
        all = new CountDownLatch(count == 0 || listeners == 0 ? 0 : 1);
    }

    /** For the same events, to be heard once more. */
    public Tally again() {
        return new Tally(first, count, highest.length, listeners);
    }

    /** Before an event goes out: when it should. In {@link System#nanoTime}. */
    public void intend(int number, long nanos) {
        intended.set(number - first, nanos);
        published = number - first + 1;
    }

    /** All events at once, for streams that come back and should have them from that moment on. */
    public void intendAll(long nanos) {
        for (int number = first; number < first + count; number++) {
            intend(number, nanos);
        }
    }

    /** One event in one stream, on the client's thread; numbers of another stretch are left alone. */
    void arrived(int stream, int number, long now) {
        int event = number - first;
        if (event < 0 || event >= count) {
            return;
        }
        int word = stream * words + event / Long.SIZE;
        long bit = 1L << event;
        if ((seen[word] & bit) != 0) {
            twice++;
            return;
        }
        seen[word] |= bit;
        if (event < highest[stream]) {
            disordered++;
        } else {
            highest[stream] = event;
        }
        long late = TimeUnit.NANOSECONDS.toMicros(now - intended.get(event));
        micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, late)));
        long soFar = delivered.getPlain() + 1;
        delivered.lazySet(soFar);
        if (++arrivals[event] == listeners) {
            lastArrival = now;
            complete.release();
        }
        if (soFar == (long) count * listeners) {
            all.countDown();
        }
    }

    /** Waits until one more event has reached all streams; false when none did for too long. */
    public boolean awaitOne() throws InterruptedException {
        return complete.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until all that was published has arrived, or nothing comes any more. */
    public void await() throws InterruptedException {
        long before = -1;
        while (delivered() != before && missing() > 0) {
            before = delivered();
            // Where publishing ended early, the latch stays shut: look more often than patience lasts.
            for (int look = 0; look < LOOKS && missing() > 0; look++) {
                if (all.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    /** When an event was last known to have reached all streams, in {@link System#nanoTime}; 0 for never. */
    public long lastArrival() {
        return lastArrival;
    }

    /** Different events, over all streams. */
    public long delivered() {
        return delivered.get();
    }

    public int published() {
        return published;
    }

    /** Published events that have not come, over all streams that are awake. */
    public long missing() {
        return (long) published * listeners - delivered();
    }

    /** Events that came again, over all streams. */
    public long twice() {
        return twice;
    }

    /** Events that came after a later one, over all streams. */
    public long disordered() {
        return disordered;
    }

    /** From the moment an event should have gone out to its arrival, in microseconds. */
    public Histogram micros() {
        return micros;
    }
}
