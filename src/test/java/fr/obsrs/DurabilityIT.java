package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.connector.mastodon.FakeMastodon;
import fr.obsrs.topic.Topic;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code kill -9} when a record has just appeared on a topic: after the next start everything is as it was said. */
class DurabilityIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final FakeMastodon MASTODON = FakeMastodon.start();
    private static final Installation INSTALLATION = Installation.prepared()
            .with("obsrs.sources.essai.type", "mastodon")
            .with("obsrs.sources.essai.url", MASTODON.url().toString())
            .with("obsrs.sources.essai.poll-every", "PT1S");
    private static final DeskClient DESK = new DeskClient(INSTALLATION);

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
        MASTODON.close();
    }

    private static void killAndStart() {
        INSTALLATION.kill();
        INSTALLATION.start();
    }

    private static JsonNode waiting(String words) {
        await().atMost(PATIENCE).untilAsserted(() -> DESK.find("waiting", words));
        return DESK.find("waiting", words);
    }

    private static JsonNode publish(String text) {
        return INSTALLATION.json(
                Installation.posting(INSTALLATION.request("/posts"), Map.of("name", "Odile", "text", text)));
    }

    @Test
    void a_post_that_has_just_reached_the_log_waits_for_a_person_once() {
        try (Tap posts = new Tap(INSTALLATION, "obsrs.posts")) {
            MASTODON.publish("<p>Tout juste arrivé #ObsRS</p>");
            posts.first("Tout juste arrivé");
        }
        killAndStart();
        waiting("Tout juste arrivé");
        assertThat(DESK.wall()).noneMatch(text -> text.contains("Tout juste arrivé"));
    }

    @Test
    void a_source_goes_on_where_it_was_left_and_what_the_form_accepted_is_judged() {
        JsonNode accepted;
        try (Tap cursors = new Tap(INSTALLATION, "obsrs.cursors")) {
            MASTODON.publish("<p>Avant la panne #ObsRS</p>");
            cursors.first("");
            accepted = publish("Accepté puis panne");
        }
        INSTALLATION.kill();
        MASTODON.publish("<p>Pendant la panne #ObsRS</p>");
        INSTALLATION.start();
        waiting("Avant la panne");
        waiting("Pendant la panne");
        waiting("Accepté puis panne");
        String ticket = accepted.get("ticket").asText();
        JsonNode told =
                INSTALLATION.json(INSTALLATION.request("/tickets/" + ticket).header("Accept", "application/json"));
        assertThat(told.get("status").asText()).isEqualTo("waiting");
    }

    @Test
    void a_judgement_that_is_made_again_after_the_crash_changes_nothing() {
        JsonNode accepted;
        ConsumerRecord<String, String> first;
        try (Tap decisions = new Tap(INSTALLATION, "obsrs.decisions")) {
            accepted = publish("Jugé puis panne");
            first = decisions.first(accepted.get("id").asText());
        }
        JsonNode judged = Installation.parse(first.value());
        killAndStart();
        JsonNode waiting = waiting("Jugé puis panne");
        awaitJudged(
                judged.at("/place/partition").asInt(),
                judged.at("/place/offset").asLong());

        List<ConsumerRecord<String, String>> written =
                Tap.all(INSTALLATION, "obsrs.decisions", accepted.get("id").asText());

        assertThat(written)
                .hasSizeBetween(1, 2)
                .allMatch(decision -> decision.value().contains("\"judged\""));
        assertThat(written.get(0).offset()).isEqualTo(first.offset());
        assertThat(waiting.get("version").asLong()).isEqualTo(first.offset());
        assertThat(waiting("Jugé puis panne").get("version").asLong()).isEqualTo(first.offset());
    }

    /** Waits until the stream says that it has done with this place of the posts, and so whether it judged twice. */
    private static void awaitJudged(int partition, long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", INSTALLATION.broker()))) {
            await().atMost(PATIENCE).until(() -> {
                OffsetAndMetadata reached = admin.listConsumerGroupOffsets("obsrs-moderation")
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .get(new TopicPartition("obsrs.posts", partition));
                return reached != null && reached.offset() > offset;
            });
        }
    }

    @Test
    void what_was_put_aside_before_the_crash_does_not_stop_what_comes_after() {
        try (Tap deadLetters = new Tap(INSTALLATION, "obsrs.dead-letters")) {
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", INSTALLATION.broker()),
                    new StringSerializer(),
                    new StringSerializer())) {
                for (int partition = 0; partition < Topic.POSTS.partitions(); partition++) {
                    var unused = producer.send(new ProducerRecord<>("obsrs.posts", partition, "garbage", "{ garbage"));
                }
                producer.flush();
            }
            deadLetters.first("{ garbage");
        }
        killAndStart();
        publish("Après les rebuts");
        waiting("Après les rebuts");
        assertThat(Tap.all(INSTALLATION, "obsrs.dead-letters", "{ garbage")).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void an_approval_that_reached_the_log_holds_and_its_id_answers_again() {
        publish("Affiché puis panne");
        JsonNode post = waiting("Affiché puis panne");
        UUID id = UUID.randomUUID();
        CompletableFuture<HttpResponse<String>> lost;
        try (Tap decisions = new Tap(INSTALLATION, "obsrs.decisions")) {
            lost = DESK.decide(post, "approve", id);
            decisions.first(id.toString());
        }
        killAndStart();
        assertThat(lost)
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isCompletedExceptionally(),
                        answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(DESK.wall()).containsOnlyOnce("Affiché puis panne");

        HttpResponse<String> again = DESK.decide(post, "approve", id).join();

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(DESK.wall()).containsOnlyOnce("Affiché puis panne");
    }

    @Test
    void what_was_taken_down_or_taken_back_stays_away() {
        publish("Décollé puis panne");
        DESK.decided(waiting("Décollé puis panne"), "approve");
        DESK.decided(DESK.find("shown", "Décollé puis panne"), "retract");
        String ticket = publish("Repris puis panne").get("ticket").asText();
        DESK.decided(waiting("Repris puis panne"), "approve");
        try (Tap decisions = new Tap(INSTALLATION, "obsrs.decisions")) {
            var unused = INSTALLATION.sendAsync(
                    INSTALLATION.request("/tickets/" + ticket).DELETE());
            decisions.first("\"withdrawn\"");
        }
        killAndStart();
        assertThat(DESK.wall()).doesNotContain("Repris puis panne", "Décollé puis panne");
        assertThat(DESK.find("retracted", "Décollé puis panne").get("by").asText())
                .isEqualTo(Installation.ADMIN);
        assertThat(DESK.posts("waiting"))
                .noneMatch(post -> post.get("text").asText().contains("Repris"));
    }

    private static CompletableFuture<HttpResponse<String>> setUp(Installation fresh) {
        String form = "name=" + Installation.ADMIN + "&passphrase=" + Installation.PASSWORD.replace(' ', '+');
        return fresh.sendAsync(fresh.request(setupLink(fresh))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String setupLink(Installation fresh) {
        return fresh.output()
                .lines()
                .filter(line -> line.contains("/desk/setup/"))
                .map(line -> line.replaceAll(".*http://localhost:\\d+(/desk/setup/[\\w-]+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_account_made_over_the_setup_link_can_sign_in_after_the_crash() {
        try (Installation fresh = Installation.bare().start()) {
            String link = setupLink(fresh);
            assertThat(setUp(fresh).join().statusCode()).isEqualTo(303);
            fresh.kill();
            fresh.start();
            assertThat(new DeskClient(fresh).posts("waiting")).isEqualTo(List.of());
            assertThat(fresh.output()).doesNotContain("/desk/setup/");
            assertThat(fresh.send(fresh.request(link)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_account_that_has_just_reached_the_log_is_there_after_the_crash() {
        try (Installation fresh = Installation.bare().start()) {
            try (Tap settings = new Tap(fresh, "obsrs.settings")) {
                var unused = setUp(fresh);
                settings.first(Installation.ADMIN);
            }
            fresh.kill();
            fresh.start();
            assertThat(new DeskClient(fresh).posts("waiting")).isEqualTo(List.of());
            assertThat(fresh.output()).doesNotContain("/desk/setup/");
        }
    }
}
