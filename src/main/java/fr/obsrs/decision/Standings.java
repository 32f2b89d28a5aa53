package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where every post stands, on this instance: the log of decisions, folded as it grows. Thread-safe.
 *
 * <p>The same fold runs on every instance, so all agree at the same offset; {@link #folded} waits for one.
 */
@Singleton
public class Standings {
    static final Schema<Decision> SCHEMA = new Schema<>("decision.v1", Decision.class);

    private final Tails tails;
    private final DeadLetters deadLetters;
    private final List<Change.Listener> listeners;
    private final Fold fold = new Fold();
    private final Waiting waiting = new Waiting();
    private long told = -1;
    private final CompletableFuture<Void> replayed = new CompletableFuture<>();

    Standings(Tails tails, DeadLetters deadLetters, @All List<Change.Listener> listeners) {
        this.tails = tails;
        this.deadLetters = deadLetters;
        this.listeners = listeners;
    }

    public synchronized Optional<Standing> find(PostId post) {
        return Optional.ofNullable(fold.find(post));
    }

    /** All that pass, in no order. */
    public synchronized List<Standing> matching(Predicate<Standing> wanted) {
        return fold.standings().stream().filter(wanted).toList();
    }

    public synchronized House house() {
        return fold.house();
    }

    /** What became of a decision of a person or author, once this instance has folded it. */
    public synchronized Optional<Fate> fate(UUID decision) {
        return Optional.ofNullable(fold.fate(decision));
    }

    /** Offset of the last decision that was folded and told to all listeners, -1 for none. */
    public synchronized long reached() {
        return told;
    }

    /**
     * Has hidden on this instance what a decision that is about to be written takes down in any case: a post, or all of a
     * wall. Whoever calls this writes that decision until it is durable.
     *
     * @return whether it is such a decision
     */
    public boolean hide(Decision decision) {
        if (decision instanceof SceneSet scene && scene.drawsCurtain()) {
            listeners.forEach(listener -> listener.drawing(scene));
            return true;
        }
        boolean takesDown = decision instanceof Decision.OnPost onPost && onPost.takesDown();
        if (takesDown) {
            PostId post = ((Decision.OnPost) decision).post();
            if (find(post).filter(Standing::isShown).isPresent()) {
                listeners.forEach(listener -> listener.hiding(post));
            }
        }
        return takesDown;
    }

    /** What the log says holds again: of a curtain at once, of a post from its next change on. */
    void unhide(Decision decision) {
        listeners.forEach(listener -> listener.hidingIsOver(decision));
    }

    /** Completes, on the fold's thread, once this instance has folded that offset and told its listeners. */
    public CompletableFuture<Void> folded(long offset) {
        synchronized (this) {
            return told >= offset ? CompletableFuture.completedFuture(null) : waiting.until(offset);
        }
    }

    /** Completes once all decisions that stood in the log at the start are folded. */
    public CompletableFuture<Void> replayed() {
        return replayed;
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        Tail tail = tails.follow(Topic.DECISIONS, new Tail.Reader() {
            @Override
            public void read(ConsumerRecord<String, byte[]> received) {
                Standings.this.read(received);
            }

            @Override
            public void position(long next) {
                tell(next - 1);
            }
        });
        var unused = tail.caughtUp().whenComplete((done, failure) -> {
            if (failure == null) {
                replayed.complete(null);
            } else {
                replayed.completeExceptionally(failure);
            }
        });
    }

    private void read(ConsumerRecord<String, byte[]> received) {
        long offset = received.offset();
        try {
            Decision decision = SCHEMA.read(received.headers(), received.value());
            At at = new At(offset, Instant.ofEpochMilli(received.timestamp()));
            Change change;
            synchronized (this) {
                change = fold.apply(at, decision);
            }
            listeners.forEach(listener -> listener.changed(change));
        } catch (UnreadableException e) {
            putAside(received, e);
        }
        tell(offset);
    }

    /** Only now: whoever waits for an offset also wants its wall to show it. */
    private void tell(long offset) {
        List<CompletableFuture<Void>> waiters;
        synchronized (this) {
            told = Math.max(told, offset);
            waiters = waiting.reached(told);
        }
        waiters.forEach(waiter -> waiter.complete(null));
    }

    /** Once, when it arrives: a replay meets it again at every start. */
    private void putAside(ConsumerRecord<String, byte[]> received, UnreadableException e) {
        if (replayed.isDone()) {
            String origin = received.topic() + "-" + received.partition() + "@" + received.offset();
            var unused = deadLetters.put(origin, received.key(), received.value(), String.valueOf(e.getMessage()));
        }
    }
}
