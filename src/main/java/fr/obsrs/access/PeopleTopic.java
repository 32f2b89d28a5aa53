package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What topic {@code settings} says of people, to each who keeps a part of it, in the topic's order. Thread-safe. */
@Singleton
class PeopleTopic implements PeopleLog, Tail.Reader {
    private static final int PATIENCE_SECONDS = 10;

    private final Tails tails;
    private final Writer writer;
    private final Map<String, Keeper> keepers = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final TreeMap<Long, CompletableFuture<Void>> awaited = new TreeMap<>();
    private long next;

    PeopleTopic(Tails tails, Writer writer) {
        this.tails = tails;
        this.writer = writer;
    }

    @Override
    public void keep(String prefix, Keeper keeper) {
        keepers.put(prefix, keeper);
    }

    /** Those who keep are parameters, so that they are there before the first record. */
    void start(
            @Observes @Priority(Topics.START + 1) StartupEvent starting,
            Accounts accounts,
            Sessions sessions,
            Invitations invitations,
            Firsts firsts) {
        var unused = tails.follow(Topic.SETTINGS, this).caughtUp().whenComplete((done, failure) -> {
            if (failure == null) {
                known.complete(null);
            } else {
                known.completeExceptionally(failure);
            }
        });
    }

    @Override
    public CompletableFuture<Void> known() {
        return known;
    }

    @Override
    public <T> CompletionStage<Void> put(String key, Schema<T> schema, @Nullable T value) {
        byte[] bytes = value == null ? null : schema.write(value);
        return writer.append(new ProducerRecord<>(Topic.SETTINGS.topicName(), 0, key, bytes, List.of(schema.header())))
                .thenCompose(written -> read(written.offset()));
    }

    private synchronized CompletableFuture<Void> read(long offset) {
        return offset < next
                ? CompletableFuture.completedFuture(null)
                : awaited.computeIfAbsent(offset, at -> new CompletableFuture<>())
                        .copy()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        int end = key == null ? 0 : key.indexOf('/') + 1;
        Keeper keeper = end == 0 ? null : keepers.get(key.substring(0, end));
        if (keeper == null) {
            return;
        }
        try {
            keeper.keep(key.substring(end), received.headers(), received.value());
        } catch (UnreadableException e) {
            Log.warnf("A setting of people cannot be read (offset=%d, reason=%s)", received.offset(), e.getMessage());
        }
    }

    @Override
    public void position(long position) {
        List<CompletableFuture<Void>> reached;
        synchronized (this) {
            next = position;
            Map<Long, CompletableFuture<Void>> below = awaited.headMap(position);
            reached = List.copyOf(below.values());
            below.clear();
        }
        reached.forEach(one -> one.complete(null));
    }
}
