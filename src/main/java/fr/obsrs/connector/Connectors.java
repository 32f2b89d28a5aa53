package fr.obsrs.connector;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * All configured sources at work: they start when {@link #start} is called and stop with the process. Thread-safe.
 */
@Singleton
public class Connectors {
    /** Before the producer closes: sources write their last bookmarks. */
    private static final int FIRST = 1_000;

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final List<Supervisor> sources;
    private final Cursors cursors;
    private volatile boolean stopped;

    Connectors(Sources configured, Topics topics, Cursors cursors, Time time, MeterRegistry metrics) {
        this.cursors = cursors;
        Sent sent = new Sent();
        this.sources = configured.byName().entrySet().stream()
                .map(source -> new Supervisor(
                        source.getKey(),
                        source.getValue(),
                        topics,
                        sent,
                        time,
                        new SourceMeters(source.getKey(), metrics, time),
                        RandomGenerator.getDefault()))
                .toList();
    }

    /**
     * Starts all sources, each where it was left, as soon as the topic of cursors has been read; where that fails, it is
     * read again until it succeeds. Returns at once.
     */
    public void start() {
        var unused = cursors.follow().whenComplete((read, failure) -> {
            if (failure == null) {
                startSources();
            } else if (!stopped && !(failure instanceof CancellationException)) {
                Log.errorf(
                        failure, "Sources cannot start, their cursors cannot be read; trying again (next=%s)", AGAIN);
                CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(this::start);
            }
        });
    }

    private void startSources() {
        Log.infof(
                "Sources start (sources=%s)",
                sources.stream().map(Supervisor::source).toList());
        sources.forEach(source -> source.start(cursors.of(source.source())));
    }

    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) @Priority(FIRST) ShutdownEvent stopping)
            throws InterruptedException {
        stopped = true;
        sources.forEach(Supervisor::stop);
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        for (Supervisor source : sources) {
            source.join(Duration.ofNanos(deadline - System.nanoTime()));
        }
    }
}
