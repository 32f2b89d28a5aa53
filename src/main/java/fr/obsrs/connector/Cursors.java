package fr.obsrs.connector;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Writer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;

/**
 * How topic {@code cursors} is written: how far each source has been read, under its name, and what a server's own ids
 * mean, under {@code <source>/<hash of the id>}. One partition has all of a source. Thread-safe.
 */
@Singleton
class Cursors {
    static final Schema<Cursor> SCHEMA = new Schema<>("cursor.v1", Cursor.class);
    static final Schema<Known> IDS = new Schema<>("local.v1", Known.class);

    private static final int HASH_BYTES = 16;

    private final Writer writer;

    Cursors(Writer writer) {
        this.writer = writer;
    }

    CompletionStage<Void> save(String source, Cursor cursor) {
        return append(source, source, SCHEMA.write(cursor), SCHEMA.header());
    }

    CompletionStage<Void> save(String source, Known known) {
        return append(source, key(source, known.local()), IDS.write(known), IDS.header());
    }

    private CompletionStage<Void> append(String source, String key, byte[] value, Header schema) {
        return writer.append(
                        new ProducerRecord<>(Topic.CURSORS.topicName(), partition(source), key, value, List.of(schema)))
                .thenApply(written -> null);
    }

    /** As Kafka's own partitioner places the source's name, so that what was written without a word on it is here too. */
    static int partition(String source) {
        byte[] name = source.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(name)) % Topic.CURSORS.partitions();
    }

    static String key(String source, String local) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(local.getBytes(StandardCharsets.UTF_8));
            return source + "/" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
