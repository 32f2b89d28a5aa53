package fr.obsrs.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The last report of each source, from whichever instance reads it. Thread-safe. */
@Singleton
public class SourceReports {
    /** Three reports that did not come: nobody reads it now. */
    public static final Duration FRESH = Duration.ofSeconds(15);

    private static final Schema<SourceReport> SCHEMA = new Schema<>("source.v1", SourceReport.class);
    private static final int MOST = 1_000;
    private static final String PREFIX = "source/";

    /** @param at when Kafka took it */
    public record Reported(SourceReport report, Instant at) {}

    private final Tails tails;
    private final Writer writer;
    private final Cache<String, Reported> last =
            Caffeine.newBuilder().maximumSize(MOST).build();

    SourceReports(Tails tails, Writer writer) {
        this.tails = tails;
        this.writer = writer;
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        var unused = tails.follow(Topic.SIGNALS, this::read);
    }

    /** In the order of their names. */
    public List<Reported> all() {
        return last.asMap().values().stream()
                .sorted(Comparator.comparing(each -> each.report().source()))
                .toList();
    }

    public Optional<Reported> of(String source) {
        return Optional.ofNullable(last.getIfPresent(source));
    }

    /** Worth nothing late: whoever reports does not wait, and does not repeat one that failed. */
    public CompletionStage<Void> say(SourceReport report) {
        return writer.append(new ProducerRecord<>(
                        Topic.SIGNALS.topicName(),
                        0,
                        PREFIX + report.source(),
                        SCHEMA.write(report),
                        List.of(SCHEMA.header())))
                .thenApply(written -> null);
    }

    /** Other keys are others' signals. */
    private void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || !key.startsWith(PREFIX)) {
            return;
        }
        try {
            SourceReport report = SCHEMA.read(received.headers(), received.value());
            last.put(report.source(), new Reported(report, Instant.ofEpochMilli(received.timestamp())));
        } catch (UnreadableException e) {
            // A report of a newer version: the next one may be of ours, and nothing depends on it.
        }
    }
}
