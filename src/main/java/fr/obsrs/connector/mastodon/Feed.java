package fr.obsrs.connector.mastodon;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Connections kept open, each on a thread of its own, until closed: one that ends is opened again, after a pause at
 * random that doubles with each failure in a row. What they tell waits here, at most 256 events, to be taken by the
 * source's thread.
 */
final class Feed implements AutoCloseable {
    private static final int MOST_WAITING = 256;
    private static final int DOUBLINGS = 6;
    /** A stream that was open for so many first pauses was healthy: its next failure is a first one. */
    private static final int HEALTHY = 60;

    private final String server;
    private final Duration retry;
    private final BlockingQueue<StreamEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<StreamException> end = new AtomicReference<>();
    private final List<Thread> threads;
    private volatile boolean heard;

    /** @param server for logs and thread names */
    Feed(String server, List<? extends Connection> connections, Duration retry) {
        this.server = server;
        this.retry = retry;
        this.threads = connections.stream().map(this::started).toList();
    }

    private Thread started(Connection connection) {
        Thread thread = new Thread(() -> keepOpen(connection), "stream-" + server);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits for the next event. */
    @Nullable
    StreamEvent next(Duration atMost) throws InterruptedException {
        return waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether all of them are open, so that nothing is missed. */
    boolean isWhole() {
        return open.get() == threads.size();
    }

    /** Whether anything came since this was asked last. */
    boolean wasHeard() {
        boolean was = heard;
        heard = false;
        return was;
    }

    /** Why there is no use in trying, once one of them knows. */
    Optional<StreamException> end() {
        return Optional.ofNullable(end.get());
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void keepOpen(Connection connection) {
        int failures = 0;
        try {
            while (end.get() == null) {
                Opened opened = new Opened();
                try {
                    connection.read(opened);
                } catch (StreamException e) {
                    failures = opened.isHealthy() ? 1 : Math.min(failures + 1, DOUBLINGS);
                    ended(e);
                } catch (RuntimeException e) {
                    failures = DOUBLINGS;
                    Log.errorf(e, "Stream failed in a way nobody foresaw, trying again (server=%s)", server);
                } finally {
                    opened.close();
                }
                long limit = Math.min(HEALTHY * retry.toMillis(), retry.toMillis() << failures);
                TimeUnit.MILLISECONDS.sleep(RandomGenerator.getDefault().nextLong(retry.toMillis(), limit + 1));
            }
        } catch (InterruptedException closed) {
            Log.debugf("Stream closed (server=%s)", server);
        }
    }

    private void ended(StreamException e) {
        Log.debugf("Stream ended (server=%s, cause=%s)", server, e.getMessage());
        if (e.kind() != StreamException.Kind.TROUBLE) {
            end.compareAndSet(null, e);
        }
    }

    /** One life of a connection. */
    private final class Opened implements Connection.Ear {
        private long since;
        private boolean isOpen;

        @Override
        public void opened() throws InterruptedException {
            since = System.nanoTime();
            isOpen = true;
            open.incrementAndGet();
            heard();
            waiting.put(StreamEvent.OPENED);
        }

        @Override
        public void heard() {
            heard = true;
        }

        @Override
        public void told(StreamEvent event) throws InterruptedException {
            waiting.put(event);
        }

        boolean isHealthy() {
            return isOpen && System.nanoTime() - since >= HEALTHY * retry.toNanos();
        }

        void close() {
            if (isOpen) {
                open.decrementAndGet();
            }
        }
    }
}
