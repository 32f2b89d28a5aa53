package fr.obsrs.topic;

import fr.obsrs.post.Post;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads single posts back by partition and offset, one at a time. */
final class KafkaLookup implements Contents.Lookup {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<String, byte[]> consumer;

    KafkaLookup(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @throws TimeoutException when Kafka does not say in time whether the record is there: that is not "gone" */
    @Override
    public synchronized Optional<Post> read(String key, Place place) {
        TopicPartition partition = new TopicPartition(Topic.POSTS.topicName(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                return found.offset() == place.offset() ? post(key, found) : Optional.empty();
            }
            if (consumer.position(partition) > place.offset()) {
                return Optional.empty();
            }
        } while (System.nanoTime() < deadline);
        throw new TimeoutException("posts cannot be read back");
    }

    private static Optional<Post> post(String key, ConsumerRecord<String, byte[]> found) {
        try {
            return Optional.of(Posts.read(key, found.headers(), found.value()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
