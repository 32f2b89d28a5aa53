package fr.obsrs.topic;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka itself how far the decisions go: what an instance has read cannot tell what it has missed. Thread-safe. */
@Singleton
public class LogEnd {
    private static final int PATIENCE_MILLIS = 4_000;
    private static final TopicPartition DECISIONS = new TopicPartition(Topic.DECISIONS.topicName(), 0);

    private final Lazy<Admin> admin;

    LogEnd(Kafka kafka) {
        this.admin = new Lazy<>(kafka::admin);
    }

    /**
     * Offset of the last decision in the log, -1 for none.
     *
     * @return completes on a Kafka thread; fails when Kafka does not answer within 4 s
     */
    public CompletionStage<Long> last() {
        try {
            return admin.get()
                    .listOffsets(
                            Map.of(DECISIONS, OffsetSpec.latest()), new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                    .partitionResult(DECISIONS)
                    .toCompletionStage()
                    .thenApply(end -> end.offset() - 1);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        admin.ifMade(made -> made.close(Duration.ofSeconds(1)));
    }
}
