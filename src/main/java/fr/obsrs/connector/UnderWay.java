package fr.obsrs.connector;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** What one run wrote and is not durable yet: writes do not wait for each other. For the source's thread. */
final class UnderWay {
    private static final int MOST = 256;

    private final Semaphore room = new Semaphore(MOST);
    private CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

    /**
     * Begins a write; blocks while 256 others are on their way.
     *
     * @param write completes when durable, after whatever hangs on that has been done
     */
    void begin(Supplier<CompletionStage<Void>> write) throws SourceException, InterruptedException {
        requireNoneLost();
        room.acquire();
        CompletableFuture<Void> written =
                write.get().whenComplete((done, failure) -> room.release()).toCompletableFuture();
        durable = durable.isDone() && !durable.isCompletedExceptionally()
                ? written
                : CompletableFuture.allOf(durable, written);
    }

    /** @throws SourceException when a write is known to have failed */
    void requireNoneLost() throws SourceException {
        if (durable.isCompletedExceptionally()) {
            throw lost();
        }
    }

    /** Blocks until all are durable; @throws SourceException when one is not. */
    void await() throws SourceException, InterruptedException {
        try {
            durable.get();
        } catch (ExecutionException e) {
            throw lost();
        }
    }

    private static SourceException lost() {
        return SourceException.unreachable("Kafka did not take a post, the source is read again from its cursor");
    }
}
