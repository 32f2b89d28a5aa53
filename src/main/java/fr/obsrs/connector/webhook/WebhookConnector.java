package fr.obsrs.connector.webhook;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.Reading;
import fr.obsrs.connector.SourceException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Takes what senders deliver, one after the other, each until it is durable. Nothing is kept for later: what cannot be
 * taken now, since the source is paused or Kafka away, its sender keeps.
 */
final class WebhookConnector implements Connector {
    private static final int MOST_WAITING = 64;

    private final BlockingQueue<Delivery> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    /** Guarded by this. */
    private boolean open;

    /** From any thread. Nothing when the source does not run, or too many wait. */
    synchronized Optional<CompletableFuture<Void>> take(Told told) {
        Delivery delivery = new Delivery(told);
        return open && waiting.offer(delivery) ? Optional.of(delivery.done()) : Optional.empty();
    }

    @Override
    public void run(Cursor after, Handover out) throws SourceException, InterruptedException {
        open();
        Delivery delivery = null;
        try {
            out.reading(new Reading(Reading.Way.PUSH, null, false));
            out.heard();
            while (true) {
                delivery = waiting.take();
                if (!delivery.done().isDone()) {
                    delivery.told().to(out);
                    out.reached(after);
                    out.heard();
                    delivery.done().complete(null);
                }
            }
        } finally {
            if (delivery != null) {
                delivery.done().completeExceptionally(new IllegalStateException("not known to be durable"));
            }
            close();
        }
    }

    private synchronized void open() {
        open = true;
    }

    private synchronized void close() {
        open = false;
        waiting.forEach(left -> left.done().completeExceptionally(new IllegalStateException("the source has stopped")));
        waiting.clear();
    }
}
