package fr.obsrs.audience;

import fr.obsrs.source.OwnSources;
import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrders;
import fr.obsrs.source.Tally;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Whether attendees may post: the form is a source that moderators close and open. Thread-safe. */
@Startup
@Singleton
class FormDoor {
    private final BooleanSupplier closed;
    private final Tally tally;

    @Inject
    FormDoor(SourceOrders orders, OwnSources own) {
        this.closed = () ->
                orders.of(OwnSources.FORM).filter(order -> !order.running()).isPresent();
        this.tally = own.form(() -> isClosed() ? Situation.PAUSED : Situation.RECEIVING);
    }

    FormDoor(BooleanSupplier closed, Tally tally) {
        this.closed = closed;
        this.tally = tally;
    }

    boolean isClosed() {
        return closed.getAsBoolean();
    }

    /** One more is durable. */
    void posted() {
        tally.posted();
    }
}
