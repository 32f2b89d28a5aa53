package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.DeskClient;
import fr.obsrs.EventStream;
import fr.obsrs.Installation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon the stream follows the desk, and which room it tells of what. */
@Tag("alone")
class WallStreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Installation INSTALLATION = Installation.prepared();
    private static final DeskClient DESK = new DeskClient(INSTALLATION);

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    private static JsonNode shown(String text, String... room) {
        Map<String, String> post = room.length == 0
                ? Map.of("name", "Maud", "text", text)
                : Map.of("name", "Maud", "text", text, "room", room[0]);
        INSTALLATION.json(Installation.posting(INSTALLATION.request("/posts"), post));
        await().atMost(PATIENCE).untilAsserted(() -> DESK.find("waiting", text));
        return DESK.decided(DESK.find("waiting", text), "approve");
    }

    private static EventStream open(String query) {
        return new EventStream(INSTALLATION.request("/wall/events" + query).timeout(Duration.ofMinutes(5)));
    }

    private static EventStream.Event next(EventStream stream, String name, String id) {
        await().atMost(PATIENCE).until(() -> stream.events(name).stream().anyMatch(event -> isAbout(event, id)));
        return stream.events(name).stream()
                .filter(event -> isAbout(event, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAbout(EventStream.Event event, String id) {
        return event.data().get("id").asText().equals(id);
    }

    private static EventStream.Event reset(EventStream stream) {
        await().atMost(PATIENCE).until(() -> !stream.events("reset").isEmpty());
        return stream.events("reset").get(0);
    }

    /** The first round only warms up what no earlier test may have used. */
    @Test
    void follows_approval_and_retraction_within_a_second() {
        try (EventStream stream = open("")) {
            reset(stream);
            round(stream, "Tour de chauffe");
            Round round = round(stream, "Bonne question. Il est prêt.");

            assertThat(round.posted().data().get("text").asText()).contains("Il est prêt");
            assertThat(round.posted().id()).isNotNull();
            assertThat(round.removed().data().size()).isEqualTo(1);
            System.out.printf(
                    "approve to stream %d ms, retract to stream %d ms%n",
                    round.toPost().toMillis(), round.toRemove().toMillis());
            assertThat(round.toPost()).isLessThan(Duration.ofSeconds(1));
            assertThat(round.toRemove()).isLessThan(Duration.ofSeconds(1));
        }
    }

    /** One post up and down; times are from the moderator's request to the stream's event. */
    record Round(EventStream.Event posted, Duration toPost, EventStream.Event removed, Duration toRemove) {}

    private static Round round(EventStream stream, String text) {
        INSTALLATION.json(Installation.posting(INSTALLATION.request("/posts"), Map.of("name", "Paco", "text", text)));
        await().atMost(PATIENCE).untilAsserted(() -> DESK.find("waiting", text));
        JsonNode post = DESK.find("waiting", text);
        String id = post.get("id").asText();
        long approved = System.nanoTime();
        DESK.decided(post, "approve");
        EventStream.Event posted = next(stream, "post", id);
        JsonNode shown = DESK.find("shown", text);
        long retracted = System.nanoTime();
        DESK.decided(shown, "retract");
        EventStream.Event removed = next(stream, "remove", id);
        return new Round(
                posted,
                Duration.ofNanos(posted.nanos() - approved),
                removed,
                Duration.ofNanos(removed.nanos() - retracted));
    }

    @Test
    void shows_a_room_its_own_posts_and_those_of_none() {
        String ofFour = shown("Pour l’atelier quatre", "atelier-4").get("id").asText();
        String ofFive = shown("Pour l’atelier cinq", "atelier-5").get("id").asText();
        String ofAll = shown("Pour tout le monde").get("id").asText();
        try (EventStream four = open("?room=atelier-4");
                EventStream common = open("")) {
            List<String> here = reset(four).data().get("posts").findValuesAsText("id");
            assertThat(here).contains(ofFour, ofAll).doesNotContain(ofFive);
            assertThat(reset(common).data().get("posts").findValuesAsText("id")).contains(ofFour, ofFive, ofAll);
        }
        assertThat(INSTALLATION
                        .send(INSTALLATION.request("/wall/events?room=cave"))
                        .statusCode())
                .isEqualTo(404);
    }
}
