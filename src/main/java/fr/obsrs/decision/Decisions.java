package fr.obsrs.decision;

import fr.obsrs.topic.Topic;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** What is hidden ahead of the log costs memory until it is durable. */
    private static final int MOST_HIDDEN = 10_000;

    private final Writer writer;
    private final Standings standings;
    /** Of what is hidden while its fate is not known. */
    private final Set<UUID> persisting = ConcurrentHashMap.newKeySet();

    Decisions(Writer writer, Standings standings) {
        this.writer = writer;
        this.standings = standings;
    }

    /**
     * Makes one decision. One that is known already is not written again: it answers its first fate. One that takes a
     * post down, or draws a curtain, hides what is to be hidden here before anything is written, unless ten thousand of
     * them wait for Kafka already.
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
        boolean hidden = persisting.size() < MOST_HIDDEN && standings.hide(decision);
        if (hidden) {
            // Folded meanwhile, perhaps before it was hidden: then nothing else would end that.
            standings
                    .fate(decision.id())
                    .ifPresent(fate -> standings.folded(fate.offset()).thenRun(() -> standings.unhide(decision)));
        }
        return write(decision).exceptionallyCompose(failure -> {
            if (cause(failure) instanceof IdTakenException taken) {
                standings.unhide(decision);
                return CompletableFuture.failedFuture(taken);
            }
            if (hidden && persisting.add(decision.id())) {
                Log.warnf(
                        "Hidden here, and being recorded until Kafka has it (decision=%s, id=%s, cause=%s)",
                        decision.key(), decision.id(), cause(failure));
                persist(decision);
            }
            return CompletableFuture.failedFuture(new UnknownFateException(cause(failure), hidden));
        });
    }

    private CompletableFuture<Fate> write(Decision decision) {
        return writer.append(record(decision))
                .toCompletableFuture()
                .thenCompose(written -> standings.folded(written.offset()))
                .orTimeout(FOLD_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(folded -> standings
                        .fate(decision.id())
                        .orElseThrow(() -> new IllegalStateException("folded without a fate")))
                .thenApply(fate -> same(fate, decision));
    }

    /** What is hidden already must not come back with a restart: written until it is durable, however long that takes. */
    private void persist(Decision decision) {
        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> write(decision).whenComplete((fate, failure) -> {
                    if (failure == null) {
                        Log.infof("Recorded at last (decision=%s, id=%s)", decision.key(), decision.id());
                        persisting.remove(decision.id());
                    } else if (cause(failure) instanceof IdTakenException) {
                        standings.unhide(decision);
                        persisting.remove(decision.id());
                    } else {
                        persist(decision);
                    }
                }));
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

    /**
     * Reads one back from the log.
     *
     * @throws UnreadableException when it is no decision, or of a later release
     */
    public static Decision read(ConsumerRecord<String, byte[]> written) throws UnreadableException {
        return Standings.SCHEMA.read(written.headers(), written.value());
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
