package fr.obsrs.source;

import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What people want of each source: kept in topic {@code settings}, known on every instance. Thread-safe. */
@Singleton
public class SourceOrders {
    private static final Schema<SourceOrder> SCHEMA = new Schema<>("source-order.v1", SourceOrder.class);
    private static final String PREFIX = "source/";
    private static final int PATIENCE_SECONDS = 10;

    private final Tails tails;
    private final Writer writer;
    private final DeadLetters deadLetters;
    private final Map<String, SourceOrder> last = new ConcurrentHashMap<>();
    private final List<Consumer<SourceOrder>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    /** Of this instance, by their ids, until they are read back. */
    private final Map<UUID, CompletableFuture<Optional<SourceOrder>>> given = new ConcurrentHashMap<>();

    SourceOrders(Tails tails, Writer writer, DeadLetters deadLetters) {
        this.tails = tails;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        var unused = tails.follow(Topic.SETTINGS, this::read).caughtUp().whenComplete((done, failure) -> {
            if (failure == null) {
                caughtUp.complete(null);
            } else {
                caughtUp.completeExceptionally(failure);
            }
        });
    }

    /** Completes once all orders that stood in the topic at the start are known. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** The order that stands. */
    public Optional<SourceOrder> of(String source) {
        return Optional.ofNullable(last.get(source));
    }

    /** Told of each order as it arrives, on the topic's thread, on every instance. Must not block. */
    public void whenGiven(Consumer<SourceOrder> listener) {
        listeners.add(listener);
    }

    /**
     * Writes one down: see {@link Ordering}.
     *
     * @return completes with the order that it took the place of, once it is durable and this instance goes by it; fails
     *     when that is unknown, and may then be repeated
     */
    CompletionStage<Optional<SourceOrder>> write(SourceOrder order) {
        CompletableFuture<Optional<SourceOrder>> known = new CompletableFuture<>();
        given.put(order.id(), known);
        return writer.append(new ProducerRecord<>(
                        Topic.SETTINGS.topicName(),
                        0,
                        PREFIX + order.source(),
                        SCHEMA.write(order),
                        List.of(SCHEMA.header())))
                .thenCompose(written -> known.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .whenComplete((replaced, failure) -> given.remove(order.id()));
    }

    /** Other keys are others' settings. */
    private void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || !key.startsWith(PREFIX) || received.value() == null) {
            return;
        }
        try {
            SourceOrder order = SCHEMA.read(received.headers(), received.value());
            SourceOrder before = last.put(order.source(), order);
            listeners.forEach(listener -> listener.accept(order));
            CompletableFuture<Optional<SourceOrder>> known = given.get(order.id());
            if (known != null) {
                known.complete(Optional.ofNullable(before));
            }
        } catch (UnreadableException e) {
            String origin = received.topic() + "-" + received.partition() + "@" + received.offset();
            var unused = deadLetters.put(origin, key, received.value(), String.valueOf(e.getMessage()));
        }
    }
}
