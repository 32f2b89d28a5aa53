package fr.obsrs.connector;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one source running on a thread of its own: starts its connector, waits after a failure, starts it again from
 * the last durable cursor, for ever. What happens to one source never touches another.
 */
final class Supervisor {
    /** A run that lasted so long was healthy: the next failure is a first one. */
    private static final Duration HEALTHY = Duration.ofMinutes(2);

    private final String source;
    private final Connector connector;
    private final Topics topics;
    private final Sent sent;
    private final Time time;
    private final SourceMeters meters;
    private final Backoff backoff;
    private final Trouble trouble;
    /** What was said last of a failure that nobody foresaw; each is said once. */
    private @Nullable Class<?> said;

    private volatile boolean stopping;
    private @Nullable Thread thread;

    Supervisor(
            String source,
            Connector connector,
            Topics topics,
            Sent sent,
            Time time,
            SourceMeters meters,
            RandomGenerator random) {
        this.source = source;
        this.connector = connector;
        this.topics = topics;
        this.sent = sent;
        this.time = time;
        this.meters = meters;
        this.backoff = new Backoff(random);
        this.trouble = new Trouble(source, time);
    }

    String source() {
        return source;
    }

    /** Starts the thread; does nothing once the source was started or stopped. */
    synchronized void start(Cursor found) {
        if (thread == null && !stopping) {
            thread = new Thread(() -> run(found), "source-" + source);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Asks the thread to end; does not wait. */
    synchronized void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void join(Duration atMost) throws InterruptedException {
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            running.join(Math.max(1, atMost.toMillis()));
        }
    }

    /** The thread's whole life. */
    void run(Cursor found) {
        Bookmark bookmark = new Bookmark(source, topics, time, found);
        meters.is(SourceMeters.State.READING);
        try {
            while (!stopping) {
                long began = time.nanoTime();
                SourceException failure = attempt(bookmark);
                if (time.nanoTime() - began >= HEALTHY.toNanos()) {
                    backoff.reset();
                }
                Duration next = backoff.after(failure);
                meters.is(failure.isRefused() ? SourceMeters.State.REFUSED : SourceMeters.State.UNREACHABLE);
                trouble.met(failure, next);
                time.pause(next);
            }
        } catch (InterruptedException stopped) {
            Log.debugf("Source stopped (source=%s)", source);
        } finally {
            meters.is(SourceMeters.State.STOPPED);
            bookmark.write();
        }
    }

    private void heard() {
        meters.is(SourceMeters.State.READING);
        trouble.over();
    }

    /** Whatever ends a run ends that run only: an error too, such as a text nested too deep for the stack. */
    private SourceException attempt(Bookmark bookmark) throws InterruptedException {
        Delivery delivery = new Delivery(source, topics, sent, bookmark, meters, this::heard);
        try {
            connector.run(bookmark.cursor(), delivery);
            return SourceException.unreachable("it hung up");
        } catch (SourceException e) {
            return e;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (stopping) {
                throw new InterruptedException();
            }
            if (e.getClass() != said) {
                said = e.getClass();
                Log.errorf(e, "Source failed in a way nobody foresaw, trying again (source=%s)", source);
            }
            return SourceException.unreachable(e.getClass().getSimpleName());
        }
    }
}
