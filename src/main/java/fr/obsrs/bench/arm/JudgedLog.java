package fr.obsrs.bench.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads from the log of decisions what the rules said, from its beginning on. For one thread. */
public final class JudgedLog implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TopicPartition LOG = new TopicPartition(Topic.DECISIONS.topicName(), 0);
    private static final Duration AT_MOST = Duration.ofMillis(200);

    /** @param clean whether no rule minds it */
    public record Judged(PostId post, boolean clean) {}

    /** Takes one word of the rules, and the version that it gave the post. */
    public interface Reader {
        void read(Judged judged, long version);
    }

    private final KafkaConsumer<byte[], byte[]> consumer;

    public JudgedLog(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(LOG));
        consumer.seekToBeginning(List.of(LOG));
    }

    /** What has come since; waits a moment for it. */
    public void poll(Reader reader) throws IOException {
        for (ConsumerRecord<byte[], byte[]> received : consumer.poll(AT_MOST)) {
            JsonNode decision = JSON.readTree(received.value());
            if (decision.path("type").asText().equals("judged")) {
                PostId post = new PostId(decision.path("post").asText());
                boolean clean = decision.path("outcome").asText().equals("clean");
                reader.read(new Judged(post, clean), received.offset());
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
