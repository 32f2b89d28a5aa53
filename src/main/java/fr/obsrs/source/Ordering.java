package fr.obsrs.source;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.SourceOrdered;
import fr.obsrs.decision.SourceOrdered.What;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Gives sources their orders, each written down first where the journal reads it, so that nothing is paused of which there
 * is no word. Where the order then fails there is a word too many, and its maker was told to send it again. Only what
 * undoes an order that another instance gave in the same moment is noted after it. Thread-safe.
 */
@Singleton
public class Ordering {
    private final Function<String, Optional<SourceOrder>> standing;
    private final Function<SourceOrder, CompletionStage<Optional<SourceOrder>>> orders;
    private final Function<SourceOrdered, CompletableFuture<?>> log;
    private final Clock clock;
    /** By source, of which there are few. */
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    @Inject
    Ordering(SourceOrders orders, Decisions decisions, Clock clock) {
        this(orders::of, orders::write, decisions::make, clock);
    }

    /** @param orders writes one, and answers which it took the place of */
    Ordering(
            Function<String, Optional<SourceOrder>> standing,
            Function<SourceOrder, CompletionStage<Optional<SourceOrder>>> orders,
            Function<SourceOrdered, CompletableFuture<?>> log,
            Clock clock) {
        this.standing = standing;
        this.orders = orders;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Blocks until it is durable and known here; one at a time for each source. An order that changes nothing is given all
     * the same, and leaves no word.
     *
     * @param restart has a source that is to run begin anew at once
     * @param by account name
     * @throws CompletionException when it is unknown whether it was given; it may be repeated
     */
    public void give(String source, boolean running, boolean restart, String by) {
        synchronized (locks.computeIfAbsent(source, name -> new Object())) {
            giveAlone(source, running, restart, by);
        }
    }

    private void giveAlone(String source, boolean running, boolean restart, String by) {
        boolean anew = running && restart;
        SourceOrder order = new SourceOrder(UUID.randomUUID(), source, running, anew, by, clock.instant());
        Optional<What> expected = change(standing.apply(source), order);
        expected.ifPresent(what -> note(what, source, by));
        Optional<SourceOrder> replaced =
                orders.apply(order).toCompletableFuture().join();
        if (expected.isEmpty()) {
            // What another instance ordered a moment ago was not known here, and now is undone.
            change(replaced, order).ifPresent(what -> note(what, source, by));
        }
        Log.infof("A source is ordered (source=%s, running=%s, restart=%s, by=%s)", source, running, anew, by);
    }

    private static Optional<What> change(Optional<SourceOrder> before, SourceOrder order) {
        boolean ran = before.map(SourceOrder::running).orElse(true);
        if (ran != order.running()) {
            return Optional.of(order.running() ? What.RESUMED : What.PAUSED);
        }
        // What comes in without a connector has nothing that could begin anew.
        return order.restart() && !OwnSources.has(order.source()) ? Optional.of(What.RESTARTED) : Optional.empty();
    }

    private void note(What what, String source, String by) {
        log.apply(new SourceOrdered(UUID.randomUUID(), what, source, by)).join();
    }
}
