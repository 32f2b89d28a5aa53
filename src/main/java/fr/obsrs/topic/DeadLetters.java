package fr.obsrs.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** What could not be read goes here as it was read, with reason and origin, for an hour. Thread-safe. */
@Singleton
public class DeadLetters {
    private static final int LONGEST = 64 * 1024;

    private final Writer writer;
    private final MeterRegistry metrics;

    DeadLetters(Writer writer, MeterRegistry metrics) {
        this.writer = writer;
        this.metrics = metrics;
    }

    /**
     * Puts one aside.
     *
     * @param origin where it was read: a source's name, or {@code topic-partition@offset}
     * @param value as read, cut at 64 KiB
     * @param reason without content
     * @return completes when it is durable
     */
    public CompletionStage<Void> put(String origin, @Nullable String key, byte @Nullable [] value, String reason) {
        Log.warnf("Put aside what could not be read (origin=%s, reason=%s)", origin, printable(reason));
        metrics.counter("obsrs.dead.letters", "origin", origin.replaceFirst("-\\d+@.*", ""))
                .increment();
        List<Header> headers = List.of(header("origin", origin), header("reason", reason));
        return writer.append(new ProducerRecord<>(
                        Topic.DEAD_LETTERS.topicName(), 0, shortened(key), shortened(value), headers))
                .thenApply(written -> null);
    }

    /** One line, whatever somebody managed to put into a reason. */
    private static String printable(String reason) {
        return reason.replaceAll("\\p{Cntrl}", " ");
    }

    private static @Nullable String shortened(@Nullable String key) {
        return key == null || key.length() <= 200 ? key : key.substring(0, 200);
    }

    private static byte @Nullable [] shortened(byte @Nullable [] value) {
        return value == null || value.length <= LONGEST ? value : java.util.Arrays.copyOf(value, LONGEST);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
