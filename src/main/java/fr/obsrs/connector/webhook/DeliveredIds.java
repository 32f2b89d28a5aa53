package fr.obsrs.connector.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.connector.Time;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.Writer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Which deliveries were taken in the last 24 hours, on whatever instance: by the hash of their ids, on topic
 * {@code cursors} under {@code <source>/hook/<hash>}. Thread-safe.
 */
@Singleton
class DeliveredIds {
    private static final Schema<Delivered> SCHEMA = new Schema<>("hook.v1", Delivered.class);
    private static final String HOOK = "/hook/";
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST = 200_000;

    /** The value of a record: its key says it all but when. */
    record Delivered(Instant at) {}

    private enum Fate {
        UNDER_WAY,
        TAKEN
    }

    private final Tails tails;
    private final Writer writer;
    private final Time time;
    private final Cache<String, Fate> fates;
    private volatile boolean ready;

    DeliveredIds(Tails tails, Writer writer, Time time) {
        this.tails = tails;
        this.writer = writer;
        this.time = time;
        this.fates = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(time::nanoTime)
                .build();
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting, WebhookType hooks) {
        if (hooks.isUsed()) {
            var unused = tails.follow(Topic.CURSORS, this::read).caughtUp().thenRun(() -> ready = true);
        }
    }

    /** Whether those taken before this process started are known. */
    boolean isReady() {
        return ready;
    }

    /** False when it was taken, or is being taken: nobody else may. */
    boolean claim(String source, String id) {
        return fates.asMap().putIfAbsent(key(source, id), Fate.UNDER_WAY) == null;
    }

    /** Whether it was; false while that is not known yet. */
    boolean isTaken(String source, String id) {
        return fates.getIfPresent(key(source, id)) == Fate.TAKEN;
    }

    /** It was not taken after all, and may come again. */
    void release(String source, String id) {
        fates.asMap().remove(key(source, id), Fate.UNDER_WAY);
    }

    /** It was taken. Completes once all instances will know; fails when that is unknown. */
    CompletionStage<Void> remember(String source, String id) {
        String key = key(source, id);
        return writer.append(new ProducerRecord<>(
                        Topic.CURSORS.topicName(),
                        null,
                        key,
                        SCHEMA.write(new Delivered(time.now())),
                        List.of(SCHEMA.header())))
                .thenAccept(written -> fates.put(key, Fate.TAKEN));
    }

    /** Other keys are sources' bookmarks. That there is a record says it all: what it holds is for people. */
    void read(ConsumerRecord<String, byte[]> received) {
        Duration age = Duration.between(Instant.ofEpochMilli(received.timestamp()), time.now());
        if (received.key() != null
                && received.key().contains(HOOK)
                && received.value() != null
                && age.compareTo(REMEMBERED) < 0) {
            fates.put(received.key(), Fate.TAKEN);
        }
    }

    static String key(String source, String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return source + HOOK + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
