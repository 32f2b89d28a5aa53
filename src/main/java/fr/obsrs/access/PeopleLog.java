package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Where people's things are kept, one key per item, in one order for all instances. Thread-safe. */
interface PeopleLog {

    /** Keeps what stands under one prefix. Called on one thread only, in the order of the log; must not block. */
    interface Keeper {
        /**
         * @param name the key without the prefix
         * @param value nothing when it was removed
         */
        void keep(String name, Headers headers, byte @Nullable [] value) throws UnreadableException;
    }

    /** @param prefix up to and with the slash */
    void keep(String prefix, Keeper keeper);

    /** Completes once all that stood there at the start is known. */
    CompletableFuture<Void> known();

    /**
     * Writes one item, or with no value removes it.
     *
     * @return completes once it is durable and this instance goes by it; fails when that is unknown
     */
    <T> CompletionStage<Void> put(String key, Schema<T> schema, @Nullable T value);
}
