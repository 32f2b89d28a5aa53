package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.decision.Action;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Retracted;
import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Posts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Writes the topics of a long event past the pages: posts, and seven times as many decisions, the rules' among
 * them. {@code -Dobsrs.test.posts-an-hour=4000} makes over 100,000 of them.
 */
final class LongEvent implements AutoCloseable {
    private static final int HOURS = 4;
    private static final int POSTS_AN_HOUR = Integer.getInteger("obsrs.test.posts-an-hour", 1_000);
    /** An even number: nothing is featured in the end. */
    private static final int CHANGES_OF_MIND = 6;

    private static final TopicPartition DECISIONS = new TopicPartition("obsrs.decisions", 0);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    /** When each shown post went up, by the broker's clock. */
    private final Map<PostId, Long> shown = new ConcurrentHashMap<>();

    LongEvent(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 20, "batch.size", 256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "max.poll.records", 5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(DECISIONS));
    }

    /** How many there are once it has happened. */
    static int posts() {
        return HOURS * POSTS_AN_HOUR;
    }

    /** Hour by hour: posts, the rules' word on all of them, then what people decide. */
    void happen(Duration patience) {
        for (int hour = 0; hour < HOURS; hour++) {
            long before = decisions();
            IntStream.range(hour * POSTS_AN_HOUR, (hour + 1) * POSTS_AN_HOUR)
                    .forEach(n -> producer.send(Posts.record(post(n))));
            producer.flush();
            Awaitility.await().atMost(patience).until(() -> decisions() >= before + POSTS_AN_HOUR);
            decide(judgedSince(before));
        }
    }

    private static Post post(int n) {
        return new Post(
                PostId.of(Network.REHEARSAL, "long/" + n),
                Network.REHEARSAL,
                "long",
                null,
                new Author("long/" + n % 1_000, "Personne no " + n % 1_000, null, null),
                "Message no %d, écrit pendant l’atelier par quelqu’un qui avait beaucoup à dire, et qui l’a dit. #ObsRS"
                        .formatted(n),
                List.of(),
                "fr",
                null,
                n % 3 == 0 ? "atelier-" + (n % 5 + 1) : null,
                List.of("ObsRS"),
                List.of(),
                Instant.parse("2026-11-24T08:00:00Z").plusMillis(n),
                null);
    }

    /** Offset after the last decision: how many there are. */
    long decisions() {
        return consumer.endOffsets(List.of(DECISIONS)).getOrDefault(DECISIONS, 0L);
    }

    /**
     * Three posts in four go up, the fourth is rejected; those that went up are featured and no longer, again and again;
     * two in three of them come down in the end.
     */
    private void decide(List<Map.Entry<PostId, Long>> waiting) {
        List<PostId> approved = new ArrayList<>();
        Map<PostId, Long> versions = new ConcurrentHashMap<>();
        for (int n = 0; n < waiting.size(); n++) {
            PostId post = waiting.get(n).getKey();
            long version = waiting.get(n).getValue();
            if (n % 4 == 0) {
                send(new Moderated(UUID.randomUUID(), post, version, Action.REJECT, null, "HORS_SUJET", "amina"));
            } else {
                approved.add(post);
                Moderated up = new Moderated(UUID.randomUUID(), post, version, Action.APPROVE, null, null, "amina");
                producer.send(Decisions.record(up), (written, failure) -> {
                    shown.put(post, written.timestamp());
                    versions.put(post, written.offset());
                });
            }
        }
        producer.flush();
        for (int change = 0; change < CHANGES_OF_MIND; change++) {
            Action action = change % 2 == 0 ? Action.FEATURE : Action.UNFEATURE;
            for (PostId post : approved) {
                long version = versions.getOrDefault(post, -1L);
                producer.send(
                        Decisions.record(new Moderated(UUID.randomUUID(), post, version, action, null, null, "amina")),
                        (written, failure) -> versions.put(post, written.offset()));
            }
            producer.flush();
        }
        for (int n = 0; n < approved.size(); n++) {
            if (n % 3 != 0) {
                send(new Retracted(UUID.randomUUID(), approved.get(n), "TECHNIQUE", "amina"));
                shown.remove(approved.get(n));
            }
        }
        producer.flush();
    }

    private void send(Decision decision) {
        var unused = producer.send(Decisions.record(decision));
    }

    /** The posts in the order of their judgement, with its offset: the version that stands. */
    private List<Map.Entry<PostId, Long>> judgedSince(long offset) {
        Map<PostId, Long> versions = new LinkedHashMap<>();
        consumer.seek(DECISIONS, offset);
        long end = decisions();
        while (consumer.position(DECISIONS) < end) {
            consumer.poll(Duration.ofSeconds(1)).forEach(received -> {
                JsonNode decision = Installation.parse(new String(received.value(), StandardCharsets.UTF_8));
                if (decision.get("type").asText().equals("judged")) {
                    versions.putIfAbsent(new PostId(received.key()), received.offset());
                }
            });
        }
        return List.copyOf(versions.entrySet());
    }

    /** What the wall must show now, by the words of this class alone. */
    List<String> newestShown(int most) {
        return shown.entrySet().stream()
                .sorted(Map.Entry.<PostId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(most)
                .map(entry -> entry.getKey().value())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
