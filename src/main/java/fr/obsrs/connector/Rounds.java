package fr.obsrs.connector;

import fr.obsrs.source.OwnSources;
import fr.obsrs.source.SourceReport;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Looks after all sources on a thread of its own, which may wait for Kafka where sources must not: reports each one every
 * 5 s and soon after each change, and looks whether one is silent.
 */
final class Rounds {
    private static final int SECONDS = 5;

    private final ScheduledExecutorService thread = daemon();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final String instance;
    private final OwnSources own;
    private final BiConsumer<SourceReport, Boolean> reports;
    private volatile List<Keeper> keepers = List.of();

    /** @param reports told each, and whether every instance reports that source */
    Rounds(String instance, OwnSources own, BiConsumer<SourceReport, Boolean> reports) {
        this.instance = instance;
        this.own = own;
        this.reports = reports;
    }

    void start(List<Keeper> all) {
        keepers = all;
        var unused = thread.scheduleWithFixedDelay(this::round, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Something has changed; does not wait. Changes within a tenth of a second are told together. */
    void soon() {
        if (!asked.getAndSet(true) && !thread.isShutdown()) {
            var unused = thread.schedule(this::round, 100, TimeUnit.MILLISECONDS);
        }
    }

    void stop() {
        thread.shutdownNow();
    }

    /** A round that fails is not the last one. */
    private void round() {
        asked.set(false);
        try {
            for (Keeper each : keepers) {
                each.watch();
                each.report(instance)
                        .ifPresent(report ->
                                reports.accept(report, each.configured().type().everywhere()));
            }
            own.reports(instance).forEach(report -> reports.accept(report, true));
        } catch (RuntimeException e) {
            Log.warnf("Sources could not be reported (cause=%s)", e.getMessage());
        }
    }

    private static ScheduledExecutorService daemon() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sources-rounds");
            thread.setDaemon(true);
            return thread;
        });
        one.setRejectedExecutionHandler((late, stopped) -> {});
        return one;
    }
}
