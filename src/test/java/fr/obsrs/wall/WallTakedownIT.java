package fr.obsrs.wall;

import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was taken down is in no frame from the moment at which the screen is told, on every way that may happen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallTakedownIT {
    private static final Instant NOON = Instant.parse("2026-09-26T12:00:00Z");

    private Projector projector;

    @BeforeEach
    void open() throws IOException {
        projector = new Projector();
    }

    @AfterEach
    void close() {
        projector.close();
    }

    private static Map<String, Object> numbered(int number) {
        return post("form-" + number, NOON.plusSeconds(number).toString(), words(number));
    }

    private static String words(int number) {
        return "Affiche %03d".formatted(number);
    }

    private Screen showing(int posts) throws InterruptedException {
        Screen screen = projector.open().say("retry: 10\n\n");
        screen.reset(IntStream.range(0, posts)
                        .mapToObj(WallTakedownIT::numbered)
                        .toList())
                .lease();
        projector.posters().filter(that(words(posts - 1))).waitFor();
        return screen;
    }

    private static Locator.FilterOptions that(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void a_retraction() throws Exception {
        Screen screen = showing(3);
        screen.send("remove", "e-2", Map.of("id", "form-2"));

        projector.shows(words(1), words(0));
        projector.glances.sawNothingForbidden(words(2));
    }

    @Test
    void a_retraction_of_a_post_that_is_still_being_hung() throws Exception {
        Screen screen = showing(3);
        screen.send("post", "e-2", numbered(3))
                .send("remove", "e-3", Map.of("id", "form-3"))
                .send("post", "e-4", numbered(4));

        projector.shows(words(4), words(2), words(1), words(0));
        projector.glances.sawNothingForbidden();
        projector.glances.neverSaw(words(3));
    }

    @Test
    void an_edit() throws Exception {
        Screen screen = showing(3);
        screen.send("post", "e-2", post("form-2", NOON.plusSeconds(2).toString(), "Autrement dit"));

        projector.shows("Autrement dit", words(1), words(0));
        projector.glances.sawNothingForbidden(words(2), "Autrement dit");
    }

    @Test
    void a_curtain() throws Exception {
        Screen screen = showing(3);
        projector.glances.forbidAll();
        screen.send("scene", "e-2", Map.of("curtain", true));

        projector.isNeutral();
    }

    @Test
    void a_reset_without_it() throws Exception {
        showing(3).drop();
        projector.wall.nextScreen().reset(List.of(numbered(0), numbered(2))).lease();

        projector.shows(words(2), words(0));
        projector.glances.sawNothingForbidden(words(1));
    }

    /** Fifty approved and five retracted meanwhile; two of them were on the wall, two came and went unseen, one was edited. */
    @Test
    void ten_minutes_without_network() throws Exception {
        Screen screen = showing(4);
        projector.context.setOffline(true);
        screen.drop();
        projector.page.clock().fastForward(29_500);
        projector.isNeutral();
        projector.glances.forbidAll();
        projector.page.clock().fastForward("10:00");

        projector.context.setOffline(false);

        Screen next = projector.wall.nextScreen();
        assertThat(next.lastEventId() == null ? next.asked("after") : next.lastEventId())
                .isEqualTo("e-1");
        for (int gone : List.of(3, 2, 50, 51, 52)) {
            next.send("remove", "", Map.of("id", "form-" + gone));
        }
        for (int fresh = 4; fresh < 50; fresh++) {
            next.send("post", "", numbered(fresh));
        }
        next.send("post", "", post("form-1", NOON.plusSeconds(60).toString(), "Affiche corrigée"));
        next.send("scene", "e-2", Map.of());
        projector.page.clock().runFor(1_000);
        projector.isNeutral();
        projector.glances.allowAll();
        next.lease();

        projector.posters().filter(that("Affiche corrigée")).waitFor();
        projector.posters().filter(that(words(49))).waitFor();
        projector.glances.sawNothingForbidden(words(3), words(2), words(1), words(49));
        for (int gone : List.of(50, 51, 52)) {
            projector.glances.neverSaw(words(gone));
        }
    }

    /** The wall had its lease still when it was told. */
    @Test
    void a_short_cut_of_the_line() throws Exception {
        showing(4).drop();
        Screen next = projector.wall.nextScreen();
        next.send("remove", "", Map.of("id", "form-3"))
                .send("remove", "", Map.of("id", "form-2"))
                .send("post", "", numbered(4))
                .upToDate("e-2");

        projector.shows(words(4), words(1), words(0));
        projector.glances.sawNothingForbidden(words(3), words(2), words(4));
    }
}
