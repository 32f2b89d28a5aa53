package fr.obsrs.topic;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The one producer of doors and connectors. Thread-safe. */
@Singleton
public class Writer {
    private final Lazy<Producer<String, byte[]>> producer;

    Writer(Kafka kafka) {
        this.producer = new Lazy<>(kafka::producer);
    }

    /**
     * Appends a record.
     *
     * @return completes on a Kafka thread once the record is durable; fails after {@link Kafka#WRITE_TIMEOUT} at the
     *     latest, and then nobody knows whether it was written
     */
    public CompletionStage<RecordMetadata> append(ProducerRecord<String, byte[]> toWrite) {
        CompletableFuture<RecordMetadata> durable = new CompletableFuture<>();
        try {
            var unused = producer.get().send(toWrite, (written, failure) -> {
                if (failure == null) {
                    durable.complete(written);
                } else {
                    durable.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            durable.completeExceptionally(e);
        }
        return durable;
    }

    void stop(@Observes ShutdownEvent stopping) {
        producer.ifMade(made -> made.close(Duration.ofSeconds(2)));
    }
}
