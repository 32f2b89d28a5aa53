package fr.obsrs.topic;

import fr.obsrs.post.Post;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads single posts back by partition and offset, one at a time. */
final class KafkaLookup implements Contents.Lookup {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;

    KafkaLookup(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public synchronized Optional<Post> read(String key, Place place) {
        TopicPartition partition = new TopicPartition(Topic.POSTS.topicName(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        for (ConsumerRecord<String, byte[]> found : consumer.poll(PATIENCE)) {
            if (found.offset() != place.offset() || found.value() == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Posts.read(key, found.headers(), found.value()));
            } catch (UnreadableException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
