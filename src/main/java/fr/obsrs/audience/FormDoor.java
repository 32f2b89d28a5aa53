package fr.obsrs.audience;

import fr.obsrs.source.OwnSources;
import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrders;
import fr.obsrs.source.Tally;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/**
 * Whether attendees may post: the form is a source that moderators close and open. In the first moments after a start
 * nobody knows which: then nothing is taken, so that no restart opens for a moment what people have closed, and its
 * writer is told to try again. Thread-safe.
 */
@Startup
@Singleton
class FormDoor {
    private final BooleanSupplier known;
    private final BooleanSupplier closed;
    private final Tally tally;

    @Inject
    FormDoor(SourceOrders orders, OwnSources own) {
        this.known = () -> orders.caughtUp().isDone() && !orders.caughtUp().isCompletedExceptionally();
        this.closed = () ->
                orders.of(OwnSources.FORM).filter(order -> !order.running()).isPresent();
        this.tally = own.form(() -> isClosed() ? Situation.PAUSED : Situation.RECEIVING);
    }

    FormDoor(BooleanSupplier known, BooleanSupplier closed, Tally tally) {
        this.known = known;
        this.closed = closed;
        this.tally = tally;
    }

    /** Whether it is known what moderators want. */
    boolean isKnown() {
        return known.getAsBoolean();
    }

    boolean isClosed() {
        return closed.getAsBoolean();
    }

    /** One more is durable. */
    void posted() {
        tally.posted();
    }
}
