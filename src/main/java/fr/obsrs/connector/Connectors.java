package fr.obsrs.connector;

import fr.obsrs.source.OwnSources;
import fr.obsrs.source.SourceOrders;
import fr.obsrs.source.SourceReports;
import fr.obsrs.topic.Kafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * All configured sources at work: once {@link #start} is called, each runs on the instance that Kafka's group chose, as
 * people ordered. They stop with the process. Thread-safe.
 */
@Singleton
public class Connectors {
    /** Before the producer closes: sources write their last bookmarks. */
    private static final int FIRST = 1_000;

    private static final Duration GOODBYE = Duration.ofSeconds(4);

    private final SourceOrders orders;
    private final Keepers keepers;
    private final Rounds rounds;
    private final Ownership ownership;

    Connectors(
            Sources configured,
            Topics topics,
            SourceOrders orders,
            SourceReports reports,
            OwnSources own,
            ThisInstance instance,
            Kafka kafka,
            Time time,
            MeterRegistry metrics) {
        this.orders = orders;
        this.rounds = new Rounds(instance.name(), own, (report, shared) -> {
            var unused = reports.say(report, shared);
        });
        Sent sent = new Sent();
        this.keepers = new Keepers(
                configured.all().stream()
                        .map(each -> keeper(each, topics, sent, time, new SourceMeters(each.name(), metrics, time)))
                        .toList(),
                topics,
                time,
                orders::of);
        this.ownership =
                new Ownership(seat -> kafka.member(Ownership.GROUP, seat), Optional.of(instance.seat()), keepers);
    }

    private Keeper keeper(Configured each, Topics topics, Sent sent, Time time, SourceMeters meters) {
        Status status = new Status(rounds::soon);
        return new Keeper(
                each,
                meters,
                status,
                () -> new Supervisor(
                        each.name(),
                        each.connector(),
                        topics,
                        sent,
                        time,
                        meters,
                        status,
                        RandomGenerator.getDefault()));
    }

    /** Lets the sources in, each where it was left, as soon as it is known what people want of them. Returns at once. */
    public void start() {
        orders.whenGiven(order -> {
            keepers.ordered(order);
            rounds.soon();
        });
        var unused = orders.caughtUp().thenRun(this::begin).exceptionally(failure -> {
            Log.errorf(failure, "Sources cannot start, the orders for them cannot be read: restart the process");
            return null;
        });
    }

    private void begin() {
        rounds.start(keepers.all());
        keepers.takeEverywhere();
        ownership.start();
    }

    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) @Priority(FIRST) ShutdownEvent stopping)
            throws InterruptedException {
        rounds.stop();
        ownership.stop(GOODBYE);
        keepers.end();
    }
}
