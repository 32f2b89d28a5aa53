package fr.obsrs.connector.webhook;

import java.util.concurrent.CompletableFuture;

/**
 * One delivery on its way to the topics.
 *
 * @param done completes once what it tells is durable; fails when that is unknown. Whoever waits for it no longer
 *     completes it with a failure, and it is not begun any more
 */
record Delivery(Told told, CompletableFuture<Void> done) {
    Delivery(Told told) {
        this(told, new CompletableFuture<>());
    }
}
