package fr.obsrs.topic;

import fr.obsrs.post.Post;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads posts back by partition and offset, from all partitions at once and each from its first offset on. */
final class KafkaLookup implements Contents.Lookup {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Records between two wanted ones that cost more to read than a new request. */
    private static final int FAR = 100;

    private final Consumer<String, byte[]> consumer;

    KafkaLookup(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @throws TimeoutException when Kafka does not say in time whether the records are there: that is not "gone" */
    @Override
    public synchronized Map<String, Post> read(Map<String, Place> wanted) {
        Map<TopicPartition, TreeMap<Long, String>> left = new HashMap<>();
        wanted.forEach((key, place) -> left.computeIfAbsent(
                        new TopicPartition(Topic.POSTS.topicName(), place.partition()), none -> new TreeMap<>())
                .put(place.offset(), key));
        Map<String, Post> found = new HashMap<>();
        consumer.assign(left.keySet());
        consumer.resume(left.keySet());
        left.forEach((partition, keys) -> consumer.seek(partition, keys.firstKey()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty()) {
            var received = consumer.poll(POLL);
            for (TopicPartition partition : List.copyOf(left.keySet())) {
                TreeMap<Long, String> keys = left.getOrDefault(partition, new TreeMap<>());
                received.records(partition).forEach(each -> take(each, keys, found));
                goOn(partition, keys, left);
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("posts cannot be read back");
            }
        }
        return found;
    }

    private static void take(
            ConsumerRecord<String, byte[]> received, TreeMap<Long, String> keys, Map<String, Post> found) {
        String key = keys.remove(received.offset());
        if (key != null && received.value() != null) {
            try {
                found.put(key, Posts.read(key, received.headers(), received.value()));
            } catch (UnreadableException e) {
                // Put aside when it arrived; whoever asks learns that there are no words.
            }
        }
    }

    /** To the next one wanted. What was passed over is gone: cleaning leaves holes. */
    private void goOn(TopicPartition partition, TreeMap<Long, String> keys, Map<TopicPartition, ?> left) {
        long reached = consumer.position(partition);
        keys.headMap(reached).clear();
        if (keys.isEmpty()) {
            left.remove(partition);
            consumer.pause(List.of(partition));
        } else if (keys.firstKey() - reached > FAR) {
            consumer.seek(partition, keys.firstKey());
        }
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
