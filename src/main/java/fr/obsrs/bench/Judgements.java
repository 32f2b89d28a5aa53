package fr.obsrs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the log says of a stretch of time: how many posts were judged, and which of them every screen must have seen.
 *
 * @param all posts, with those that the rules held
 * @param clean ids
 */
record Judgements(int all, Set<String> clean) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TopicPartition LOG = new TopicPartition("obsrs.decisions", 0);

    /** Reads the log from its beginning, once the measuring is over: what reads meanwhile costs the broker time. */
    static Judgements between(String broker, long from, long to) throws IOException {
        int all = 0;
        Set<String> clean = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(LOG));
            consumer.seekToBeginning(List.of(LOG));
            long end = consumer.endOffsets(List.of(LOG)).getOrDefault(LOG, 0L);
            while (consumer.position(LOG) < end) {
                for (ConsumerRecord<byte[], byte[]> received : consumer.poll(Duration.ofSeconds(1))) {
                    JsonNode decision = JSON.readTree(received.value());
                    if (received.timestamp() >= from
                            && received.timestamp() < to
                            && decision.path("type").asText().equals("judged")) {
                        all++;
                        if (decision.path("outcome").asText().equals("clean")) {
                            clean.add(decision.path("post").asText());
                        }
                    }
                }
            }
        }
        return new Judgements(all, clean);
    }
}
