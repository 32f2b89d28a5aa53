package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.DeskClient;
import fr.obsrs.EventStream;
import fr.obsrs.Installation;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stream as any client author may rely on it: reset, difference, ids, lease, and what must never be on it. */
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

    private static List<String> texts(JsonNode posts) {
        return posts.findValuesAsText("text");
    }

    @Test
    void opens_with_the_whole_wall_and_a_lease() {
        String id = shown("Première affiche").get("id").asText();
        try (EventStream stream = open("")) {
            EventStream.Event reset = reset(stream);
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("content-type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(stream.lines().get(0)).matches("retry: [2-8]\\d{3}");
            assertThat(reset.data().at("/posts").findValuesAsText("id")).contains(id);
            assertThat(reset.data().get("revision").asText())
                    .isEqualTo(reset.id())
                    .matches("[0-9a-f]{8}-\\d+");
            assertThat(reset.data().get("scene").get("curtain").asBoolean()).isFalse();
            await().atMost(PATIENCE).until(() -> !stream.events("lease").isEmpty());
            EventStream.Event lease = stream.events("lease").get(0);
            assertThat(lease.data().get("seconds").asInt()).isBetween(20, 30);
            assertThat(lease.id()).isNull();
        }
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
    void resumes_with_the_difference_and_never_replays_what_was_retracted() {
        String stays = shown("Reste au mur").get("id").asText();
        String gone = shown("Partira pendant l’absence").get("id").asText();
        String seen;
        try (EventStream stream = open("")) {
            seen = Objects.requireNonNull(reset(stream).id());
        }
        DESK.decided(DESK.find("shown", "Partira pendant"), "retract");
        String fresh = shown("Arrivée pendant l’absence").get("id").asText();
        String fleeting = shown("Passée sans être vue").get("id").asText();
        DESK.decided(DESK.find("shown", "Passée sans"), "retract");

        try (EventStream stream = new EventStream(INSTALLATION
                .request("/wall/events")
                .timeout(Duration.ofMinutes(1))
                .header("Last-Event-ID", seen))) {
            await().atMost(PATIENCE).until(() -> !stream.events("scene").isEmpty());

            assertThat(stream.events("reset")).isEmpty();
            assertThat(stream.events("remove")).anyMatch(event -> isAbout(event, gone));
            assertThat(stream.events("post")).anyMatch(event -> isAbout(event, fresh));
            assertThat(stream.events("post")).noneMatch(event -> isAbout(event, stays));
            assertThat(stream.events("post")).noneMatch(event -> isAbout(event, gone) || isAbout(event, fleeting));
            EventStream.Event last = stream.events("scene").get(0);
            assertThat(last.id()).isNotNull();
            assertThat(stream.events().subList(0, stream.events().indexOf(last)))
                    .allMatch(event -> event.id() == null);
        }
    }

    @Test
    void answers_an_id_that_is_not_of_this_wall_with_a_reset() {
        for (String id : List.of("00000000-1", "nonsense", "deadbeef-99999999999999999999", "' OR 1=1 --")) {
            HttpRequest.Builder request = INSTALLATION
                    .request("/wall/events")
                    .timeout(Duration.ofMinutes(1))
                    .header("Last-Event-ID", id);
            try (EventStream stream = new EventStream(request)) {
                reset(stream);
            }
        }
        String future;
        try (EventStream stream = open("")) {
            future = Objects.requireNonNull(reset(stream).id()).replaceFirst("-\\d+$", "-999999999");
        }
        try (EventStream stream = open("?after=" + future)) {
            reset(stream);
        }
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

    @Test
    void draws_the_curtain_on_every_wall() {
        try (EventStream stream = open("?room=atelier-2")) {
            reset(stream);
            INSTALLATION.json(INSTALLATION
                    .signedIn("/desk/api/scene")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":true}")));
            await().atMost(PATIENCE).until(() -> !stream.events("scene").isEmpty());
            assertThat(stream.events("scene").get(0).data().get("curtain").asBoolean())
                    .isTrue();
        } finally {
            INSTALLATION.json(INSTALLATION
                    .signedIn("/desk/api/scene")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":false}")));
        }
    }

    @Test
    void never_tells_of_what_waits_or_was_rejected() {
        try (EventStream stream = open("")) {
            reset(stream);
            INSTALLATION.json(Installation.posting(
                    INSTALLATION.request("/posts"), Map.of("name", "Secret", "text", "Ne sort pas du bureau")));
            await().atMost(PATIENCE).untilAsserted(() -> DESK.find("waiting", "Ne sort pas"));
            JsonNode post = DESK.find("waiting", "Ne sort pas");
            DESK.decided(post, "reject");
            String marker = shown("Après le secret").get("id").asText();
            next(stream, "post", marker);
            assertThat(stream.lines())
                    .noneMatch(line -> line.contains("Ne sort pas")
                            || line.contains(post.get("id").asText()));
            assertThat(texts(INSTALLATION
                            .json(INSTALLATION.request("/wall/posts"))
                            .get("posts")))
                    .noneMatch(text -> text.contains("Ne sort pas"));
        }
    }
}
