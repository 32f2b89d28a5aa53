package fr.obsrs.wall;

import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a screen tells of itself, and when. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("alone")
class WallSignalsIT {
    private static final Map<String, Object> MORNING = post("form-b", "2026-09-26T09:00:00Z", "Le matin");

    private Projector projector;

    @BeforeEach
    void open() throws IOException {
        projector = new Projector();
    }

    @AfterEach
    void close() {
        projector.close();
    }

    /** The first signal of which this is so; waits for it in real time. */
    private JsonNode signal(Predicate<JsonNode> so) {
        return await().until(() -> projector.wall.signals().stream().filter(so).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void tells_what_is_on_it_every_five_seconds_under_one_name() throws Exception {
        Screen screen = projector.open();
        screen.send(
                        "reset",
                        "0a1b2c3d-7",
                        Map.of("revision", "0a1b2c3d-7", "posts", List.of(MORNING), "scene", Map.of()))
                .lease();
        projector.shows("Le matin");
        JsonNode shown = signal(told -> told.get("view").asText().equals("posts"));

        assertThat(shown.get("screen").asText()).matches("[0-9a-f]{32}").isEqualTo(screen.asked("screen"));
        assertThat(shown.get("room").asText()).isEqualTo("atelier-4");
        assertThat(shown.get("posts").asInt()).isEqualTo(1);
        assertThat(shown.get("revision").asText()).isEqualTo("0a1b2c3d-7");
        assertThat(shown.get("curtain").asBoolean()).isFalse();
        assertThat(shown.get("visible").asBoolean()).isTrue();
        assertThat(shown.get("width").asInt()).isEqualTo(1280);
        projector.page.clock().fastForward(5_000);
        signal(told -> true);
        int told = 0;
        for (int i = 0; i < 3; i++) {
            projector.page.clock().fastForward(5_000);
            told += await().until(projector.wall::signals, signals -> !signals.isEmpty())
                    .size();
            screen.lease();
        }
        assertThat(told).isLessThanOrEqualTo(6);

        projector.page.reload();
        assertThat(projector.wall.nextScreen().asked("screen"))
                .as("the same after a reload")
                .isEqualTo(screen.asked("screen"));
    }

    @Test
    void tells_of_a_curtain_once_it_is_painted() throws Exception {
        Screen screen = projector.open().reset(List.of(MORNING)).lease();
        projector.shows("Le matin");
        signal(told -> told.get("view").asText().equals("posts"));

        long asked = System.nanoTime();
        screen.send("scene", "e-2", Map.of("curtain", true));

        JsonNode drawn = signal(told -> told.get("curtain").asBoolean());
        assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(1_000);
        assertThat(drawn.get("view").asText()).isEqualTo("pause");
        assertThat(drawn.get("posts").asInt()).isZero();
        assertThat(drawn.get("frames").asInt()).isPositive();
        // Also of a scene that looks like the one before.
        for (int i = 3; i < 5; i++) {
            projector.wall.signals();
            long again = System.nanoTime();
            screen.send("scene", "e-" + i, Map.of("curtain", true));
            signal(told -> true);
            assertThat((System.nanoTime() - again) / 1_000_000).isLessThan(1_000);
        }
    }

    @Test
    void tells_no_frames_when_it_paints_none() throws Exception {
        projector.page.addInitScript("window.requestAnimationFrame = () => 0");
        projector.open().reset(List.of(MORNING)).lease();
        projector.shows("Le matin");
        projector.page.clock().fastForward(6_000);

        assertThat(signal(told -> true).get("frames").asInt()).isZero();
    }

    @Test
    void keeps_quiet_for_as_long_as_it_is_asked_to() throws Exception {
        projector.wall.answerSignals(429);
        Screen screen = projector.open().reset(List.of(MORNING)).lease();
        projector.page.clock().fastForward(6_000);
        signal(told -> true);
        projector.shows("Le matin");
        projector.wall.signals();

        for (int i = 0; i < 4; i++) {
            projector.page.clock().fastForward(5_000);
            screen.send("scene", "e-2", Map.of("announcement", Map.of("title", "Avis", "text", "Tour " + i)))
                    .lease();
            PlaywrightAssertions.assertThat(projector.page.locator("#notice-text"))
                    .hasText("Tour " + i);
        }
        assertThat(projector.wall.signals()).isEmpty();
        projector.page.clock().fastForward(15_000);
        signal(told -> true);
    }

    @Test
    void shows_the_wall_all_the_same_when_nobody_hears_it() throws Exception {
        projector.wall.answerSignals(500);
        Screen screen = projector.open().reset(List.of(MORNING)).lease();
        projector.page.clock().fastForward(6_000);
        signal(told -> true);

        screen.send("remove", "e-2", Map.of("id", "form-b"))
                .send("post", "e-3", post("form-c", "2026-09-26T10:00:00Z", "Dix heures"));

        projector.shows("Dix heures");
    }
}
