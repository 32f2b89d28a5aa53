package fr.obsrs.source;

import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.Writer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The last report of each source, from whichever instance reads it; of sources that every instance reads, the sum of
 * theirs. One that nobody reports any more is {@link Situation#UNATTENDED}. Thread-safe.
 */
@Singleton
public class SourceReports {
    /** Three reports that did not come: nobody reads it now. */
    public static final Duration FRESH = Duration.ofSeconds(15);

    /** @param at when Kafka took it */
    public record Reported(SourceReport report, Instant at) {}

    private final Tails tails;
    private final Writer writer;
    private final Latest latest = new Latest(System::nanoTime);

    SourceReports(Tails tails, Writer writer) {
        this.tails = tails;
        this.writer = writer;
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        var unused = tails.follow(Topic.SIGNALS, latest::read);
    }

    /** In the order of their names. */
    public List<Reported> all() {
        return latest.all();
    }

    public Optional<Reported> of(String source) {
        return all().stream()
                .filter(each -> each.report().source().equals(source))
                .findFirst();
    }

    /**
     * Worth nothing late: whoever reports does not wait, and does not repeat one that failed.
     *
     * @param shared whether other instances read the source too and say their own
     */
    public CompletionStage<Void> say(SourceReport report, boolean shared) {
        return writer.append(new ProducerRecord<>(
                        Topic.SIGNALS.topicName(),
                        0,
                        Latest.PREFIX + report.source() + (shared ? "@" + report.instance() : ""),
                        Latest.SCHEMA.write(report),
                        List.of(Latest.SCHEMA.header())))
                .thenApply(written -> null);
    }
}
