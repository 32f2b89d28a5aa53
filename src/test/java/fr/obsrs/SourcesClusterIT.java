package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.broker.BrokerChild;
import fr.obsrs.connector.mastodon.FakeMastodon;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.topic.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the packaged product on one broker: each source is read by one of them. */
class SourcesClusterIT {
    /** From the death of an instance to the next post of what it read. */
    private static final Duration MOVES = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final FakeMastodon SERVER = FakeMastodon.start();
    private static final String HERE = "Sources start here (sources=[ville])";

    @TempDir
    static Path temp;

    private static BrokerChild broker;

    @BeforeAll
    static void start() {
        broker = BrokerChild.broker(temp.resolve("broker"));
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
        SERVER.close();
    }

    private static Installation instance() {
        return Installation.prepared()
                .with("kafka.bootstrap.servers", broker.address())
                .with("obsrs.desk.session-key", "the same forty characters on all instances")
                .with("obsrs.sources.ville.type", "mastodon")
                .with("obsrs.sources.ville.url", SERVER.url().toString())
                .with("obsrs.sources.ville.poll-every", "PT1S");
    }

    @Test
    void a_source_is_read_by_one_instance_and_by_the_other_when_that_one_is_killed() {
        try (Installation a = instance();
                Installation b = instance()) {
            CompletableFuture.allOf(CompletableFuture.runAsync(a::start), CompletableFuture.runAsync(b::start))
                    .join();
            await().atMost(PATIENCE).until(() -> reads(a) || reads(b));
            Installation owner = reads(a) ? a : b;
            Installation other = owner == a ? b : a;
            publish("avant", 5);
            awaitWaiting(other, "avant", 5);
            assertThat(reads(other)).isFalse();

            owner.kill();
            publish("pendant", 5);
            long killed = System.nanoTime();
            awaitWaiting(other, "pendant", 5);
            Duration moved = Duration.ofNanos(System.nanoTime() - killed);
            System.out.printf("A source moved %d ms after its instance was killed%n", moved.toMillis());
            assertThat(moved).isLessThan(MOVES);

            owner.start();
            publish("après", 5);
            awaitWaiting(other, "après", 5);
            pausesAndResumes(other);
            eachOnceOnTheWalls(owner, other);

            other.stop();
            publish("ensuite", 1);
            awaitWaiting(owner, "ensuite", 1);
        }
    }

    /** By orders that every instance sees: the one that reads the source carries them out. */
    private static void pausesAndResumes(Installation anyOne) {
        order(false);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(SourcesClusterIT::asked, count -> count == asked());
        long paused = asked();
        publish("en pause", 1);
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(6)).until(() -> asked() == paused);
        assertThat(waiting(anyOne, "en pause")).isEmpty();
        order(true);
        awaitWaiting(anyOne, "en pause", 1);
    }

    private static void eachOnceOnTheWalls(Installation... installations) {
        DeskClient desk = new DeskClient(installations[0]);
        desk.posts("waiting").forEach(post -> desk.decided(post, "approve"));
        List<String> all = Stream.of(texts("avant", 5), texts("pendant", 5), texts("après", 5), texts("en pause", 1))
                .flatMap(List::stream)
                .toList();
        for (Installation each : installations) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(wall(each)).containsExactlyInAnyOrderElementsOf(all));
        }
    }

    private static List<String> wall(Installation installation) {
        JsonNode posts = installation.json(installation.request("/wall/posts")).get("posts");
        return IntStream.range(0, posts.size())
                .mapToObj(at -> posts.get(at).get("text").asText())
                .toList();
    }

    private static boolean reads(Installation installation) {
        return installation.output().contains(HERE);
    }

    private static long asked() {
        return SERVER.requests().size();
    }

    private static void publish(String words, int count) {
        texts(words, count).forEach(text -> SERVER.publish("<p>" + text + "</p>"));
    }

    private static List<String> texts(String words, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> words + " " + at + " #ObsRS")
                .toList();
    }

    private static void awaitWaiting(Installation installation, String words, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting(installation, words))
                        .containsExactlyInAnyOrderElementsOf(texts(words, count)));
    }

    private static List<String> waiting(Installation installation, String words) {
        return new DeskClient(installation)
                .posts("waiting").stream()
                        .map(post -> post.get("text").asText())
                        .filter(text -> text.startsWith(words))
                        .toList();
    }

    private static void order(boolean running) {
        Schema<SourceOrder> schema = new Schema<>("source-order.v1", SourceOrder.class);
        SourceOrder order = new SourceOrder(UUID.randomUUID(), "ville", running, false, "amina", Instant.now());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    "obsrs.settings", 0, "source/ville", schema.write(order), List.of(schema.header())));
        }
    }
}
