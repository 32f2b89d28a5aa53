package fr.obsrs.bench.arm;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Moderated;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Posts;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes posts and approvals as the product's own doors do, nothing waiting for company. Thread-safe. */
public final class Outside implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public Outside(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 0, "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void post(Post post) {
        var unused = producer.send(Posts.record(post));
    }

    /** @param version that stands: the offset of the rules' word on it */
    public void approve(PostId post, long version) {
        var unused = producer.send(
                Decisions.record(new Moderated(UUID.randomUUID(), post, version, Action.APPROVE, null, null, "bench")));
    }

    /** At once: what has not gone out by now is not waited for. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
