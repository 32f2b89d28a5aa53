package fr.obsrs.decision;

import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Writer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The door to the log: appends a decision, waits until this instance has folded it, and tells what became of it.
 * Thread-safe.
 */
@Singleton
public class Decisions {
    private static final Duration FOLD_TIMEOUT = Duration.ofSeconds(5);
    /** A version further ahead than any lag is somebody's invention, and not worth a wait. */
    private static final long AHEAD_AT_MOST = 100_000;

    private static final Duration BEHIND = Duration.ofSeconds(2);

    private final Writer writer;
    private final Standings standings;

    Decisions(Writer writer, Standings standings) {
        this.writer = writer;
        this.standings = standings;
    }

    /**
     * Makes one decision. One that is known already is not written again: it answers its first fate.
     *
     * @return completes once the decision is durable and folded; fails with {@link UnknownFateException} when nobody can
     *     tell in time whether it was written, and then it should be repeated with the same id; with {@link IdTakenException}
     *     when another decision has this id
     */
    public CompletableFuture<Fate> make(Decision decision) {
        Optional<Fate> known = standings.fate(decision.id());
        if (known.isPresent()) {
            return standings.folded(known.get().offset()).thenApply(told -> same(known.get(), decision));
        }
        return writer.append(record(decision))
                .toCompletableFuture()
                .thenCompose(written -> standings.folded(written.offset()))
                .orTimeout(FOLD_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(folded -> standings
                        .fate(decision.id())
                        .orElseThrow(() -> new IllegalStateException("folded without a fate")))
                .thenApply(fate -> same(fate, decision))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        cause(failure) instanceof IdTakenException taken
                                ? taken
                                : new UnknownFateException(cause(failure))));
    }

    /**
     * Completes when this instance has folded a version that somebody saw on another, or has waited 2 s for it in vain:
     * what it then answers is its own best knowledge.
     */
    public CompletableFuture<Void> caughtUpTo(long version) {
        if (version > standings.reached() + AHEAD_AT_MOST) {
            return CompletableFuture.completedFuture(null);
        }
        return standings.folded(version).completeOnTimeout(null, BEHIND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How a decision is written, for whoever has a producer of its own. */
    public static ProducerRecord<String, byte[]> record(Decision decision) {
        return new ProducerRecord<>(
                Topic.DECISIONS.topicName(),
                0,
                decision.key(),
                Standings.SCHEMA.write(decision),
                List.of(Standings.SCHEMA.header()));
    }

    private static Fate same(Fate fate, Decision decision) {
        if (!fate.decision().equals(decision)) {
            throw new IdTakenException();
        }
        return fate;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
