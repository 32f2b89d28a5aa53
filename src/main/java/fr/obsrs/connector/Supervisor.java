package fr.obsrs.connector;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one source running on a thread of its own, from its start to its stop: starts its connector, waits after a
 * failure, starts it again from the last durable cursor, for ever. What happens to one source never touches another.
 */
final class Supervisor {
    /** Heard from for so long, it was healthy: the next failure is a first one. */
    private static final Duration HEALTHY = Duration.ofMinutes(2);

    private static final Duration LAST_ONE_ENDS = Duration.ofSeconds(10);

    private final String source;
    private final Connector connector;
    private final Topics topics;
    private final Sent sent;
    private final Time time;
    private final SourceMeters meters;
    private final Status status;
    private final Backoff backoff;
    private final Trouble trouble;
    private final Watchdog watchdog;
    /** When this run was first heard from; nothing before. For the source's thread. */
    private @Nullable Long wellSince;
    /** What was said last of a failure that nobody foresaw; each is said once. */
    private @Nullable Class<?> said;

    private volatile boolean stopping;
    private @Nullable Thread thread;
    /** Who ran the same source here last and may not have ended. */
    private @Nullable Supervisor before;

    Supervisor(
            String source,
            Connector connector,
            Topics topics,
            Sent sent,
            Time time,
            SourceMeters meters,
            Status status,
            RandomGenerator random) {
        this.source = source;
        this.connector = connector;
        this.topics = topics;
        this.sent = sent;
        this.time = time;
        this.meters = meters;
        this.status = status;
        this.backoff = new Backoff(random);
        this.trouble = new Trouble(source, time);
        this.watchdog = new Watchdog(time);
    }

    /**
     * Starts the thread; does nothing once the source was started or stopped.
     *
     * @param last who ran the same source here last: one connector is never run twice at once
     */
    synchronized void start(Memory memory, @Nullable Supervisor last) {
        if (thread == null && !stopping) {
            before = last;
            thread = new Thread(() -> runAfter(last, memory), "source-" + source);
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

    /** @return whether the thread has ended, or never began, and those before it too */
    boolean join(Duration atMost) throws InterruptedException {
        Thread running;
        Supervisor earlier;
        synchronized (this) {
            running = thread;
            earlier = before;
        }
        if (running != null) {
            running.join(Math.max(1, atMost.toMillis()));
        }
        return (running == null || !running.isAlive()) && (earlier == null || earlier.join(atMost));
    }

    /** Ends a run that said nothing for too long; another one begins. Any thread. */
    void watch(Duration patience) {
        watchdog.bite(patience);
    }

    private void runAfter(@Nullable Supervisor last, Memory memory) {
        try {
            while (last != null && !last.join(LAST_ONE_ENDS)) {
                Log.warnf("Source does not start, its last run does not end (source=%s)", source);
            }
        } catch (InterruptedException stopped) {
            return;
        }
        synchronized (this) {
            before = null;
        }
        run(memory);
    }

    /** The thread's whole life. */
    void run(Memory memory) {
        meters.is(SourceMeters.State.READING);
        try {
            while (!stopping) {
                wellSince = null;
                SourceException failure = attempt(memory);
                if (wasHealthy()) {
                    backoff.reset();
                }
                Duration next = backoff.after(failure);
                meters.is(failure.isRefused() ? SourceMeters.State.REFUSED : SourceMeters.State.UNREACHABLE);
                if (!stopping) {
                    status.failed(failure, time.now().plus(next));
                }
                trouble.met(failure, next);
                time.pause(next);
            }
        } catch (InterruptedException stopped) {
            Log.debugf("Source stopped (source=%s)", source);
        } finally {
            meters.is(SourceMeters.State.STOPPED);
            memory.bookmark().leave();
        }
    }

    private boolean wasHealthy() {
        Long since = wellSince;
        return since != null && time.nanoTime() - since >= HEALTHY.toNanos();
    }

    private void heard() {
        watchdog.heard();
        if (wellSince == null) {
            wellSince = time.nanoTime();
        }
        meters.is(SourceMeters.State.READING);
        status.heard();
        trouble.over();
    }

    /** Whatever ends a run ends that run only: an error too, such as a text nested too deep for the stack. */
    private SourceException attempt(Memory memory) throws InterruptedException {
        Delivery delivery = new Delivery(source, topics, sent, memory, meters, status, this::heard);
        watchdog.begin();
        SourceException failure;
        try {
            delivery.begin();
            connector.run(memory.bookmark().cursor(), delivery);
            failure = SourceException.unreachable("it hung up");
        } catch (SourceException e) {
            failure = e;
        } catch (InterruptedException e) {
            if (stopping || !watchdog.hasBitten()) {
                throw e;
            }
            failure = SourceException.unreachable("interrupted");
        } catch (Throwable e) {
            failure = unforeseen(e);
        }
        boolean bitten = watchdog.end();
        return bitten ? SourceException.silent("it said nothing for too long") : failure;
    }

    private SourceException unforeseen(Throwable e) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        if (e.getClass() != said && !watchdog.hasBitten()) {
            said = e.getClass();
            Log.errorf(e, "Source failed in a way nobody foresaw, trying again (source=%s)", source);
        }
        return SourceException.unreachable(e.getClass().getSimpleName());
    }
}
