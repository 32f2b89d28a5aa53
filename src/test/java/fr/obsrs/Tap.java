package fr.obsrs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens at one topic of an installation from now on. For one thread. */
public final class Tap implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;

    public Tap(Installation installation, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", installation.broker()), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** All records of a topic so far whose value contains these words. */
    static List<ConsumerRecord<String, String>> all(Installation installation, String topic, String words) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (Tap tap = new Tap(installation, topic)) {
            Map<TopicPartition, Long> ends = tap.consumer.endOffsets(tap.consumer.assignment());
            tap.consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> tap.consumer.position(end.getKey()) < end.getValue())) {
                tap.consumer.poll(Duration.ofMillis(100)).forEach(received -> {
                    if (received.value() != null && received.value().contains(words)) {
                        found.add(received);
                    }
                });
            }
        }
        return found;
    }

    /** The first record since, whose value contains these words; waits for it. */
    public ConsumerRecord<String, String> first(String words) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            Optional<ConsumerRecord<String, String>> found = StreamSupport.stream(
                            consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                    .filter(received ->
                            received.value() != null && received.value().contains(words))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("nothing says «" + words + "»");
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
