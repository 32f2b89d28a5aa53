package fr.obsrs.connector;

import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic {@code cursors}: how far each source has been read, by its name. Thread-safe. */
@Singleton
class Cursors {
    static final Schema<Cursor> SCHEMA = new Schema<>("cursor.v1", Cursor.class);

    private final Tails tails;
    private final Writer writer;
    private final DeadLetters deadLetters;
    private final Map<String, Cursor> bySource = new ConcurrentHashMap<>();

    Cursors(Tails tails, Writer writer, DeadLetters deadLetters) {
        this.tails = tails;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    /** Starts to follow the topic. Completes once all that stood there has been read. */
    CompletableFuture<Void> follow() {
        return tails.follow(Topic.CURSORS, this::read).caughtUp();
    }

    Cursor of(String source) {
        return bySource.getOrDefault(source, Cursor.NONE);
    }

    CompletionStage<Void> save(String source, Cursor cursor) {
        return writer.append(new ProducerRecord<>(
                        Topic.CURSORS.topicName(), null, source, SCHEMA.write(cursor), List.of(SCHEMA.header())))
                .thenApply(written -> null);
    }

    /** Other keys are other rooms' bookmarks in the same topic. */
    private void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || key.contains("/")) {
            return;
        }
        if (received.value() == null) {
            bySource.remove(key);
            return;
        }
        try {
            bySource.put(key, SCHEMA.read(received.headers(), received.value()));
        } catch (UnreadableException e) {
            String origin = received.topic() + "-" + received.partition() + "@" + received.offset();
            var unused = deadLetters.put(origin, key, received.value(), String.valueOf(e.getMessage()));
        }
    }
}
