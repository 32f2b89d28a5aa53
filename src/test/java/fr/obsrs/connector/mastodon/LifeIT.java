package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.DeskClient;
import fr.obsrs.EventStream;
import fr.obsrs.Installation;
import fr.obsrs.Leaks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged wall and two servers, from the first status to the end of one of them: none is lost, none comes twice. */
class LifeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final FakeMastodon HOME = FakeMastodon.start();
    private static final FakeMastodon OTHER = FakeMastodon.start();
    private static final FakeStreams STREAMS = new FakeStreams();
    private static final Installation WALL = Installation.prepared()
            .with("obsrs.moderation.mode", "filtered")
            .with("obsrs.sources.home.type", "mastodon")
            .with("obsrs.sources.home.url", HOME.url().toString())
            .with("obsrs.sources.home.token", FakeStreams.TOKEN)
            .with("obsrs.sources.home.poll-every", "PT1S")
            .with("obsrs.sources.other.type", "mastodon")
            .with("obsrs.sources.other.url", OTHER.url().toString())
            .with("obsrs.sources.other.poll-every", "PT1S");

    private static final Leaks LEAKS = new Leaks(WALL);

    @BeforeAll
    static void start() {
        HOME.lookup().token(FakeStreams.TOKEN, true);
        HOME.lookup().instance(FakeInstance.of("4.5.0", STREAMS.url()));
        WALL.start();
    }

    @AfterAll
    static void stop() {
        WALL.close();
        STREAMS.close();
        OTHER.close();
        HOME.close();
    }

    @Test
    void connected_received_edited_deleted_untagged_dropped_resumed_killed_and_left_alone_by_its_server() {
        try (EventStream screen = new EventStream(WALL.request("/wall/events"))) {
            await().atMost(PATIENCE).until(() -> STREAMS.listeners() > 0);
            String kept = told("un");
            String deleted = told("deux");
            String untagged = told("trois");
            awaitWall("un #ObsRS", "deux #ObsRS", "trois #ObsRS");
            OTHER.load(Fixtures.parsed("[" + HOME.json(kept) + "]"));

            edited(kept, "<p>un, corrigé #ObsRS</p>");
            HOME.delete(deleted);
            STREAMS.tell("delete", deleted);
            edited(untagged, "<p>trois</p>");
            awaitWall("un, corrigé #ObsRS");

            STREAMS.answersEvents(502, "");
            HOME.answers(503, "text/html", "<h1>Maintenance</h1>");
            int asked = HOME.requests().size();
            int opened = STREAMS.asked().size();
            STREAMS.hangUp();
            await().atMost(PATIENCE).until(() -> HOME.requests().size() > asked);
            HOME.publish("<p>pendant la coupure #ObsRS</p>");
            HOME.answersNormally();
            awaitWall("un, corrigé #ObsRS", "pendant la coupure #ObsRS");
            await().atMost(PATIENCE).until(() -> STREAMS.asked().size() > opened);
            STREAMS.answersEvents(200, "");
            await().atMost(PATIENCE).until(() -> STREAMS.listeners() > 0);
            assertThat(texts(screen))
                    .containsExactlyInAnyOrder(
                            "un #ObsRS",
                            "deux #ObsRS",
                            "trois #ObsRS",
                            "un, corrigé #ObsRS",
                            "pendant la coupure #ObsRS");
        }
        assertThat(WALL.output()).contains("source=home").doesNotContain(FakeStreams.TOKEN);
        WALL.kill();
        HOME.publish("<p>pendant la panne #ObsRS</p>");
        WALL.start();
        awaitWall("un, corrigé #ObsRS", "pendant la coupure #ObsRS", "pendant la panne #ObsRS");

        STREAMS.answersEvents(502, "");
        STREAMS.hangUp();
        HOME.close();
        OTHER.publish("<p>ailleurs #ObsRS</p>");
        awaitWall("un, corrigé #ObsRS", "pendant la coupure #ObsRS", "pendant la panne #ObsRS", "ailleurs #ObsRS");

        assertThat(STREAMS.asked()).as("the token was sent").isNotEmpty();
        assertThat(LEAKS.of(FakeStreams.TOKEN)).isEmpty();
        assertThat(LEAKS.of("home")).contains("console", "obsrs.posts", "/q/metrics", "/desk/sources");
    }

    private static String told(String words) {
        String id = HOME.publish("<p>" + words + " #ObsRS</p>");
        STREAMS.tell("update", HOME.json(id));
        return id;
    }

    private static void edited(String id, String html) {
        HOME.edit(id, html);
        STREAMS.tell("status.update", HOME.json(id));
    }

    private static void awaitWall(String... texts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new DeskClient(WALL).wall()).containsExactlyInAnyOrder(texts));
    }

    /** All that a screen was ever shown. */
    private static List<String> texts(EventStream screen) {
        return screen.events("post").stream()
                .map(event -> event.data().get("text").asText())
                .toList();
    }
}
