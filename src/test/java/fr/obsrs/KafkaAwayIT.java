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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wall does for a room while its cluster does not answer: taking down does not wait for it. */
@Tag("alone")
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

    private CompletableFuture<HttpResponse<String>> help(UUID id) {
        return wall.sendAsync(wall.signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"curtain\":true}".formatted(id))));
    }

    private static EventStream.Event first(EventStream screen, String name) {
        await().atMost(PATIENCE).until(() -> !screen.events(name).isEmpty());
        return screen.events(name).get(0);
    }

    private static boolean isDrawn(EventStream.Event event) {
        return event.data()
                .at(event.name().equals("reset") ? "/scene/curtain" : "/curtain")
                .asBoolean();
    }

    private static void isAtOnceAndAheadOfTheLog(EventStream.Event event, long asked) {
        assertThat(Duration.ofNanos(event.nanos() - asked)).isLessThan(Duration.ofSeconds(1));
        assertThat(event.id()).as("what the log does not say yet has no id").isNull();
    }

    private static void isHiddenAndUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Installation.parse(answer.body()).get("hidden").asBoolean()).isTrue();
    }

    @Test
    void a_retraction_and_a_curtain_reach_the_screens_at_once_and_the_log_when_the_log_is_back() throws Exception {
        JsonNode post = shown("À retirer");
        shown("À garder");
        UUID curtain = UUID.randomUUID();
        try (EventStream screen = new EventStream(wall.request("/wall/events"))) {
            assertThat(isDrawn(first(screen, "reset"))).isFalse();
            broker.close();

            long asked = System.nanoTime();
            CompletableFuture<HttpResponse<String>> retracted = desk.decide(post, "retract", UUID.randomUUID());
            EventStream.Event removed = first(screen, "remove");
            assertThat(removed.data().get("id").asText())
                    .isEqualTo(post.get("id").asText());
            isAtOnceAndAheadOfTheLog(removed, asked);
            assertThat(desk.wall()).containsExactly("À garder");

            long pressed = System.nanoTime();
            CompletableFuture<HttpResponse<String>> helped = help(curtain);
            EventStream.Event drawn = first(screen, "scene");
            assertThat(isDrawn(drawn)).isTrue();
            isAtOnceAndAheadOfTheLog(drawn, pressed);
            try (EventStream late = new EventStream(wall.request("/wall/events"))) {
                assertThat(isDrawn(first(late, "reset")))
                        .as("who comes now sees nothing either")
                        .isTrue();
            }

            isHiddenAndUnknown(retracted.join());
            isHiddenAndUnknown(helped.join());
            assertThat(desk.posts("retracted")).isEmpty();

            broker = BrokerChild.broker(temp.resolve("broker"), port);

            await().atMost(PATIENCE).untilAsserted(() -> desk.find("retracted", "À retirer"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(help(curtain).join().statusCode()).isEqualTo(200));
            assertThat(screen.events("scene")).allMatch(KafkaAwayIT::isDrawn);
        }
        assertThat(desk.wall()).containsExactly("À garder");
        String audit = wall.send(wall.signedIn("/desk/api/audit?format=csv&kind=scene"))
                .body();
        assertThat(audit.lines().filter(line -> line.contains(",curtain,") && line.contains(",applied,")))
                .hasSize(1);
        wall.kill();
        wall.start();
        assertThat(desk.wall()).containsExactly("À garder");
        try (EventStream screen = new EventStream(wall.request("/wall/events"))) {
            assertThat(isDrawn(first(screen, "reset"))).isTrue();
        }
    }
}
