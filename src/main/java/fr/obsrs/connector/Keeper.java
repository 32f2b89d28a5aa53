package fr.obsrs.connector;

import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReport;
import fr.obsrs.source.Tally;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has one source run while it is this instance's to read and nobody paused it. Thread-safe; only {@link #join} blocks. */
final class Keeper {
    private final Configured configured;
    private final SourceMeters meters;
    private final Status status;
    private final Supplier<Supervisor> makes;
    /** Nothing while another instance reads it. */
    private @Nullable Memory memory;

    private boolean paused;
    private @Nullable UUID carriedOut;
    /** The last one started, which may have ended. */
    private @Nullable Supervisor last;

    /** @param makes one for each start */
    Keeper(Configured configured, SourceMeters meters, Status status, Supplier<Supervisor> makes) {
        this.configured = configured;
        this.meters = meters;
        this.status = status;
        this.makes = makes;
    }

    Configured configured() {
        return configured;
    }

    Withdrawals withdrawals(Topics topics) {
        return new Withdrawals(configured.name(), topics, meters);
    }

    /**
     * From now on it is read here.
     *
     * @param standing the order that stands; one to restart is history
     */
    synchronized void take(Memory found, Optional<SourceOrder> standing) {
        memory = found;
        paused = standing.map(order -> !order.running()).orElse(false);
        carriedOut = standing.map(SourceOrder::id).orElse(carriedOut);
        if (paused) {
            status.paused();
        } else {
            begin(found);
        }
    }

    /** From now on another instance reads it; this one may take a moment to end. */
    synchronized void leave() {
        memory = null;
        end();
    }

    /** Carries an order out, once. */
    synchronized void ordered(SourceOrder order) {
        Memory ours = memory;
        if (ours == null || order.id().equals(carriedOut)) {
            return;
        }
        carriedOut = order.id();
        boolean wasPaused = paused;
        paused = !order.running();
        if (paused) {
            end();
            status.paused();
        } else if (wasPaused || order.restart()) {
            end();
            begin(ours);
        }
    }

    /** @return whether nothing of it runs any more */
    boolean join(Duration atMost) throws InterruptedException {
        Supervisor ending;
        synchronized (this) {
            ending = last;
        }
        return ending == null || ending.join(atMost);
    }

    /** Ends a run that nobody heard from for too long. */
    synchronized void watch() {
        if (last != null && memory != null && !paused && !status.mayBeSilent()) {
            last.watch(configured.patience());
        }
    }

    /** What this instance has to say of it; nothing where another one reads it. */
    synchronized Optional<SourceReport> report(String instance) {
        if (memory == null) {
            return Optional.empty();
        }
        Status.Now now = status.now();
        Tally tally = meters.tally();
        return Optional.of(new SourceReport(
                SourceReport.TYPE,
                configured.name(),
                configured.type().name(),
                configured.address(),
                instance,
                // A run that is ending may still say something else.
                paused ? Situation.PAUSED : now.situation(),
                now.detail(),
                now.everySeconds(),
                now.nextTry() == null ? null : now.nextTry().truncatedTo(ChronoUnit.MILLIS),
                tally.heardAt(),
                tally.postedAt(),
                tally.posts(),
                tally.lately()));
    }

    private void begin(Memory ours) {
        status.starting();
        Supervisor next = makes.get();
        next.start(ours, last);
        last = next;
    }

    private void end() {
        if (last != null) {
            last.stop();
        }
    }
}
