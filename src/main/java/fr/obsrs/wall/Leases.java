package fr.obsrs.wall;

import fr.obsrs.decision.Ready;
import fr.obsrs.decision.Standings;
import fr.obsrs.topic.LogEnd;
import fr.obsrs.wall.stream.Opening;
import fr.obsrs.wall.stream.Streams;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets screens go on showing posts. The lease is honest: it asks Kafka how far the decisions go, and once this instance
 * has folded them all, grants the time that is left since it asked. While nobody can tell, nobody is told.
 */
@Singleton
class Leases {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final byte[] UNCONFIRMED = ": the log does not answer\n\n".getBytes(StandardCharsets.UTF_8);

    private final WallConfig config;
    private final LogEnd logEnd;
    private final Standings standings;
    private final Ready ready;
    private final Wall wall;
    private final Streams streams;
    private final Frames frames;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Long lastAsked;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "leases"));

    Leases(
            WallConfig config,
            LogEnd logEnd,
            Standings standings,
            Ready ready,
            Wall wall,
            Streams streams,
            Frames frames) {
        this.config = config;
        this.logEnd = logEnd;
        this.standings = standings;
        this.ready = ready;
        this.wall = wall;
        this.streams = streams;
        this.frames = frames;
    }

    void start(@Observes StartupEvent starting) {
        var unused = ready.whenReady().thenRunAsync(this::open, clock);
        var unusedToo = clock.scheduleAtFixedRate(this::ask, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Until it succeeds: a wall that never opens shows nothing, for a reason that may be over in a second. */
    private void open() {
        try {
            wall.open();
            ask();
        } catch (RuntimeException e) {
            Log.warnf(e, "The wall cannot open yet, trying again");
            var unused = clock.schedule(this::open, 1, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
        streams.closeAll();
    }

    private void ask() {
        if (!wall.isOpen()) {
            streams.comment("waiting for the log");
        } else if (asking.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            try {
                var unused = logEnd.last()
                        .thenCompose(standings::folded)
                        .toCompletableFuture()
                        .orTimeout(EVERY.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((folded, failure) -> answered(asked, failure));
            } catch (RuntimeException e) {
                answered(asked, e);
            }
        }
    }

    /** Without a lease, a comment keeps proxies from closing what has nothing to say, and shows who has vanished. */
    private void answered(long asked, @Nullable Throwable failure) {
        asking.set(false);
        if (failure == null) {
            grant(asked);
        } else {
            Log.warnf("No lease for the screens: Kafka did not confirm (cause=%s)", failure.getMessage());
            streams.publishToAll(UNCONFIRMED);
        }
    }

    /** What is left of the last lease, for a stream that has just been told all there is; nothing when none holds. */
    Opening.@Nullable Part current() {
        Long asked = lastAsked;
        return asked == null ? null : lease(asked).map(Opening.Part::new).orElse(null);
    }

    private void grant(long asked) {
        lastAsked = asked;
        lease(asked).ifPresent(streams::publishToAll);
    }

    /** In whole seconds, rounded up: screens take one off for that. */
    private Optional<byte[]> lease(long asked) {
        long left = config.lease().toSeconds() - TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked);
        return left > 0 ? Optional.of(frames.lease(left, wall.revision())) : Optional.empty();
    }
}
