package fr.obsrs;

import fr.obsrs.topic.Topic;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks for words in all that an installation keeps, measures, shows and prints: a secret stands in none of it. */
public final class Leaks {
    private static final List<String> PAGES =
            List.of("/", "/desk", "/desk/sources", "/desk/journal", "/desk/people", "/wall");
    private static final List<String> APIS =
            List.of("/desk/api/sources", "/desk/api/audit", "/desk/api/queue", "/desk/api/scene");
    private static final List<String> OPERATORS = List.of("/q/metrics", "/q/health", "/q/openapi");

    private final Installation wall;
    private final int management = Ports.free(1).get(0);

    /** @param wall not started yet: its management port must be known */
    public Leaks(Installation wall) {
        this.wall = wall.with("quarkus.management.port", Integer.toString(management));
    }

    /** Where these words stand now, by topic and path, and {@code console} for what it printed since its last start. */
    public List<String> of(String words) {
        List<String> places = new ArrayList<>();
        look("console", wall.output(), words, places);
        for (Topic topic : Topic.values()) {
            read(topic, record -> look(topic.topicName(), text(record), words, places));
        }
        String cookie = Entrance.cookie(wall);
        for (String page : PAGES) {
            look(page, body(wall.send(wall.request(page).header("Cookie", cookie))), words, places);
        }
        for (String api : APIS) {
            look(api, body(wall.send(wall.signedIn(api))), words, places);
        }
        for (String path : OPERATORS) {
            look(path, body(Installation.get("http://127.0.0.1:" + management + path)), words, places);
        }
        return places;
    }

    private static void look(String place, String said, String words, List<String> places) {
        if (said.contains(words) && !places.contains(place)) {
            places.add(place);
        }
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** With its key and headers, a letter for each byte: words of the secrets that tests make are all ASCII. */
    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder all = new StringBuilder();
        append(all, record.key());
        record.headers().forEach(header -> append(all.append(header.key()), header.value()));
        append(all, record.value());
        return all.toString();
    }

    private static void append(StringBuilder all, byte @Nullable [] bytes) {
        all.append(' ').append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private void read(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", wall.broker()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(topic.topicName(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(take);
            }
        }
    }
}
