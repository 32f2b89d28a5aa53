package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.broker.BrokerChild;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the packaged product on a cluster of three brokers: one wall. */
class ClusterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RACES = 50;
    private static final List<BrokerChild> BROKERS = new ArrayList<>();
    private static final Installation A = Installation.prepared();
    private static final Installation B = Installation.prepared();
    private static final DeskClient DESK_A = new DeskClient(A);
    private static final DeskClient DESK_B = new DeskClient(B);
    private static String cluster = "";

    @TempDir
    static Path temp;

    @BeforeAll
    static void start() throws IOException {
        List<Integer> free = Ports.free(6);
        String controllers = free.get(3) + "," + free.get(4) + "," + free.get(5);
        for (int number = 1; number <= 3; number++) {
            BROKERS.add(BrokerChild.unready(
                    temp.resolve("broker-" + number),
                    Integer.toString(free.get(number - 1)),
                    Integer.toString(number),
                    controllers));
        }
        BROKERS.forEach(BrokerChild::awaitReady);
        cluster = String.join(",", BROKERS.stream().map(BrokerChild::address).toList());
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> on(cluster, A).start()),
                        CompletableFuture.runAsync(() -> on(cluster, B).start()))
                .join();
    }

    @AfterAll
    static void stop() throws IOException {
        A.close();
        B.close();
        for (BrokerChild broker : BROKERS) {
            broker.close();
        }
    }

    private static Installation on(String servers, Installation installation) {
        return installation
                .with("kafka.bootstrap.servers", servers)
                .with("obsrs.desk.session-key", "the same forty characters on all instances");
    }

    private static JsonNode waiting(DeskClient desk, String words) {
        post(A, words);
        await().atMost(PATIENCE).untilAsserted(() -> desk.find("waiting", words));
        return desk.find("waiting", words);
    }

    private static EventStream.Event awaitPost(EventStream stream, String words) {
        return await().atMost(PATIENCE)
                .until(
                        () -> stream.events("post").stream()
                                .filter(event ->
                                        event.data().get("text").asText().equals(words))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    @Test
    void every_topic_has_three_copies_and_needs_two() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster))) {
            List<String> names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("obsrs."))
                    .toList();
            assertThat(names).contains("obsrs.posts", "obsrs.decisions", "obsrs.settings");
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                assertThat(topic.partitions())
                        .allSatisfy(partition -> assertThat(partition.replicas())
                                .as(topic.name())
                                .hasSize(3));
            }
            var configs = admin.describeConfigs(names.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all()
                    .get();
            assertThat(configs.values())
                    .allSatisfy(config -> assertThat(
                                    config.get("min.insync.replicas").value())
                            .isEqualTo("2"));
        }
    }

    @Test
    void what_is_approved_on_one_instance_reaches_the_screens_of_both_under_one_id() {
        try (EventStream onA = new EventStream(A.request("/wall/events"));
                EventStream onB = new EventStream(B.request("/wall/events"))) {
            await().atMost(PATIENCE)
                    .until(() -> !onA.events("reset").isEmpty()
                            && !onB.events("reset").isEmpty());

            DESK_A.decided(waiting(DESK_A, "Vu des deux côtés"), "approve");

            EventStream.Event there = awaitPost(onB, "Vu des deux côtés");
            EventStream.Event here = awaitPost(onA, "Vu des deux côtés");
            assertThat(there.id()).isNotNull().isEqualTo(here.id());
            assertThat(there.data()).isEqualTo(here.data());
        }
    }

    @Test
    void a_screen_goes_on_at_another_instance_with_the_difference() {
        String seen;
        try (EventStream onA = new EventStream(A.request("/wall/events"))) {
            DESK_A.decided(waiting(DESK_A, "Avant de changer"), "approve");
            seen = Objects.requireNonNull(awaitPost(onA, "Avant de changer").id());
        }
        DESK_B.decided(waiting(DESK_B, "Pendant le changement"), "approve");

        try (EventStream onB = new EventStream(B.request("/wall/events").header("Last-Event-ID", seen))) {
            awaitPost(onB, "Pendant le changement");
            assertThat(onB.events("reset")).isEmpty();
            assertThat(onB.events("post")).hasSize(1);
        }
    }

    @Test
    void every_race_between_instances_has_one_winner() {
        IntStream.range(0, RACES).forEach(race -> post(A, "Course no " + race));
        await().atMost(PATIENCE).until(() -> races().size() == RACES);

        for (JsonNode post : races()) {
            race(DESK_A, DESK_B, post);
        }

        assertThat(races()).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(DESK_A.wall()).isEqualTo(DESK_B.wall()));
    }

    private static List<JsonNode> races() {
        return waitingWith("Course no ");
    }

    private static List<JsonNode> waitingWith(String first) {
        return DESK_A.posts("waiting").stream()
                .filter(post -> post.get("text").asText().startsWith(first))
                .toList();
    }

    @Test
    void a_word_listed_on_one_instance_holds_what_comes_in_by_the_form_of_the_other() {
        RulesDesk there = new RulesDesk(B);
        new RulesDesk(A).order("list", "zigouigoui");
        await().atMost(PATIENCE).until(() -> there.page().contains("zigouigoui"));
        IntStream.range(0, 12).forEach(no -> post(B, "Un zigouigoui no " + no));
        await().atMost(PATIENCE).until(() -> waitingWith("Un zigouigoui").size() == 12);
        assertThat(waitingWith("Un zigouigoui"))
                .allSatisfy(post -> assertThat(post.get("findings").toString()).contains("blocked-words"));
    }

    @Test
    void a_mode_set_by_a_button_on_one_instance_is_said_by_the_page_of_the_other_and_in_force_there() {
        RulesDesk here = new RulesDesk(A);
        RulesDesk there = new RulesDesk(B);
        assertThat(there.isInMode("By hand")).isTrue();
        here.order("mode", "filtered");
        try {
            await().atMost(PATIENCE).until(() -> there.isInMode("Filtered") && !there.isInMode("By hand"));
            post(B, "Monte toute seule");
            await().atMost(PATIENCE).until(() -> DESK_B.wall().contains("Monte toute seule"));
        } finally {
            here.order("mode", "manual");
        }
    }

    private static void post(Installation instance, String words) {
        instance.json(Installation.posting(instance.request("/posts"), Map.of("name", "Odile", "text", words)));
    }

    @Test
    void a_topic_of_another_shape_stops_the_start_with_a_sentence() throws Exception {
        try (BrokerChild alone = BrokerChild.broker(temp.resolve("alone"));
                Installation wall = on(alone.address(), Installation.prepared())) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", alone.address()))) {
                admin.createTopics(List.of(new NewTopic("obsrs.decisions", 2, (short) 1)))
                        .all()
                        .get();
            }
            assertThat(wall.startInVain())
                    .isEqualTo("Topic obsrs.decisions has another shape than ours: partitions is 2 and must be 1."
                            + " Alter the topic, or point this wall at a cluster of its own.");
        }
    }

    @Test
    void a_cluster_that_nobody_answers_for_stops_the_start_with_a_sentence() throws Exception {
        String nobody = "127.0.0.1:" + Ports.free(1).get(0);
        try (Installation wall = on(nobody, Installation.prepared())) {
            long begun = System.nanoTime();
            String said = wall.startInVain();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
            assertThat(said.lines().filter(line -> line.startsWith("Kafka at " + nobody + " does not answer")))
                    .hasSize(1);
            assertThat(said).doesNotContain("\tat ");
        }
    }

    /** Two moderators on one post: exactly one wins, the other is told who did. */
    private static void race(DeskClient one, DeskClient other, JsonNode post) {
        CompletableFuture<HttpResponse<String>> approval = one.decide(post, "approve", UUID.randomUUID());
        CompletableFuture<HttpResponse<String>> rejection = other.decide(post, "reject", UUID.randomUUID());
        List<Integer> answers =
                List.of(approval.join().statusCode(), rejection.join().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean approved = answers.get(0) == 200;
        JsonNode loser =
                Installation.parse((approved ? rejection : approval).join().body());
        assertThat(loser.at("/winner/standing").asText()).isEqualTo(approved ? "shown" : "rejected");
        assertThat(loser.at("/winner/by").asText()).isEqualTo((approved ? one : other).name());
    }
}
