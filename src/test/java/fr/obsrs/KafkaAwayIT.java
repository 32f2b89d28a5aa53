package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.broker.BrokerChild;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wall does for a room while its cluster does not answer: taking down does not wait for it. */
class KafkaAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path temp;

    private final Installation wall = Installation.prepared();
    private final DeskClient desk = new DeskClient(wall);
    private BrokerChild broker;
    private String port;

    @BeforeEach
    void start() {
        broker = BrokerChild.broker(temp.resolve("broker"));
        port = broker.address().substring(broker.address().indexOf(':') + 1);
        wall.with("kafka.bootstrap.servers", broker.address())
                .with("obsrs.desk.session-key", "the same forty characters on all instances")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        wall.close();
        broker.close();
    }

    private JsonNode shown(String words) {
        wall.json(Installation.posting(wall.request("/posts"), Map.of("name", "Odile", "text", words)));
        await().atMost(PATIENCE).untilAsserted(() -> desk.find("waiting", words));
        JsonNode post = desk.find("waiting", words);
        desk.decided(post, "approve");
        return post;
    }

    @Test
    void a_retraction_leaves_the_screens_at_once_and_the_log_when_the_log_is_back() throws Exception {
        JsonNode post = shown("À retirer");
        shown("À garder");
        try (EventStream screen = new EventStream(wall.request("/wall/events"))) {
            await().atMost(PATIENCE).until(() -> !screen.events("reset").isEmpty());
            broker.close();

            long asked = System.nanoTime();
            CompletableFuture<HttpResponse<String>> answer = desk.decide(post, "retract", UUID.randomUUID());

            await().atMost(PATIENCE).until(() -> !screen.events("remove").isEmpty());
            EventStream.Event removed = screen.events("remove").get(0);
            assertThat(removed.data().get("id").asText())
                    .isEqualTo(post.get("id").asText());
            assertThat(Duration.ofNanos(removed.nanos() - asked)).isLessThan(Duration.ofSeconds(1));
            assertThat(removed.id())
                    .as("what the log does not say yet has no id")
                    .isNull();
            assertThat(desk.wall()).containsExactly("À garder");
            HttpResponse<String> unknown = answer.join();
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(Installation.parse(unknown.body()).get("hidden").asBoolean())
                    .isTrue();
            assertThat(desk.posts("retracted")).isEmpty();
        }

        broker = BrokerChild.broker(temp.resolve("broker"), port);

        await().atMost(PATIENCE).untilAsserted(() -> desk.find("retracted", "À retirer"));
        assertThat(desk.wall()).containsExactly("À garder");
        wall.kill();
        wall.start();
        assertThat(desk.wall()).containsExactly("À garder");
    }

    private CompletableFuture<HttpResponse<String>> help(UUID id) {
        return wall.sendAsync(wall.signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"curtain\":true}".formatted(id))));
    }

    private List<Boolean> curtains(EventStream screen) {
        return screen.events("scene").stream()
                .map(event -> event.data().get("curtain").asBoolean())
                .toList();
    }

    @Test
    void a_curtain_falls_at_once_and_is_in_the_log_once_when_the_log_is_back() throws Exception {
        shown("Derrière le rideau");
        UUID id = UUID.randomUUID();
        try (EventStream screen = new EventStream(wall.request("/wall/events"))) {
            await().atMost(PATIENCE).until(() -> !screen.events("reset").isEmpty());
            broker.close();

            long asked = System.nanoTime();
            CompletableFuture<HttpResponse<String>> answer = help(id);

            await().atMost(PATIENCE).until(() -> !screen.events("scene").isEmpty());
            EventStream.Event drawn = screen.events("scene").get(0);
            assertThat(curtains(screen)).containsExactly(true);
            assertThat(Duration.ofNanos(drawn.nanos() - asked)).isLessThan(Duration.ofSeconds(1));
            assertThat(drawn.id()).as("what the log does not say yet has no id").isNull();
            HttpResponse<String> unknown = answer.join();
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(Installation.parse(unknown.body()).get("hidden").asBoolean())
                    .isTrue();
            try (EventStream late = new EventStream(wall.request("/wall/events"))) {
                await().atMost(PATIENCE).until(() -> !late.events("reset").isEmpty());
                assertThat(late.events("reset").get(0).data().at("/scene/curtain").asBoolean())
                        .as("who comes now sees nothing either")
                        .isTrue();
            }

            broker = BrokerChild.broker(temp.resolve("broker"), port);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(help(id).join().statusCode()).isEqualTo(200));
            assertThat(curtains(screen)).doesNotContain(false);
        }
        String audit = wall.send(wall.signedIn("/desk/api/audit?format=csv&kind=scene")).body();
        assertThat(audit.lines().filter(line -> line.contains(",curtain,") && line.contains(",applied,")))
                .hasSize(1);
        assertThat(wall.output()).contains("Recorded at last (decision=scene");
    }
}
