package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a screen shows posts without a word from the server, whatever its clocks say. Each lease is 29 s here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallLeaseIT {
    private static final Map<String, Object> MORNING = post("form-b", "2026-09-26T09:00:00Z", "Le matin");
    private static final Map<String, Object> EVENING = post("form-d", "2026-09-26T18:00:00Z", "Le soir");

    /** Ten seconds before clocks go back from 03:00 to 02:00 in Paris. */
    private static final String NIGHT_OF_TWO_TWOS = "2026-10-25T00:59:50Z";

    private Projector projector;

    @BeforeEach
    void open() throws IOException {
        projector = new Projector(NIGHT_OF_TWO_TWOS, true);
    }

    @AfterEach
    void close() {
        projector.close();
    }

    private Screen showing() throws InterruptedException {
        Screen screen = projector
                .open()
                .say("retry: 10\n\n")
                .reset(List.of(MORNING, EVENING))
                .lease();
        projector.shows("Le soir", "Le matin");
        return screen;
    }

    @Test
    void a_machine_that_slept_shows_nothing_and_asks_at_once_what_it_missed() throws Exception {
        showing();

        projector.setClockOn(Duration.ofMinutes(10));

        projector.isNeutral();
        projector.glances.forbidAll();
        Screen next = projector.wall.nextScreen();
        assertThat(next.asked("after")).isEqualTo("e-1");
        next.send("remove", "", Map.of("id", "form-d")).send("scene", "e-2", Map.of());
        projector.glances.allowAll();
        next.lease();
        projector.shows("Le matin");
        projector.glances.sawNothingForbidden("Le matin", "Le soir");
    }

    @Test
    void a_wall_clock_set_back_makes_no_lease_longer_nor_shorter() throws Exception {
        showing();

        projector.setClockOn(Duration.ofHours(-1));
        projector.page.clock().fastForward(25_000);
        projector.shows("Le soir", "Le matin");
        projector.page.clock().fastForward(5_000);

        projector.isNeutral();
    }

    @Test
    void a_wall_clock_set_back_does_not_hide_that_the_machine_slept() throws Exception {
        showing();

        projector.setClockOn(Duration.ofHours(-1));
        projector.page.clock().runFor(1_100);
        projector.setClockOn(Duration.ofMinutes(10));

        projector.isNeutral();
    }

    @Test
    void the_end_of_summer_time_changes_the_clock_and_nothing_else() throws Exception {
        showing();
        assertThat(projector.page.locator("#clock")).hasText("02:59");

        projector.page.clock().fastForward(20_000);

        assertThat(projector.page.locator("#clock")).hasText("02:00");
        projector.shows("Le soir", "Le matin");
        projector.page.clock().fastForward(10_000);
        projector.isNeutral();
    }

    /** Without timers, as in a tab that was throttled; without frames, as in one that is hidden. */
    @ParameterizedTest
    @ValueSource(strings = {"setInterval", "requestAnimationFrame"})
    void the_end_of_the_lease_needs_either_a_frame_or_a_timer(String missing) throws Exception {
        projector.page.addInitScript("window." + missing + " = () => 0");
        showing();

        projector.page.clock().fastForward(30_000);

        projector.isNeutral();
    }

    /** As if it had been stopped: no timer ran while the network's bytes piled up. */
    @Test
    void a_browser_that_stood_still_trusts_nothing_that_waited_in_its_buffers() throws Exception {
        projector.page.addInitScript("window.setInterval = () => 0");
        Screen screen = showing();
        projector.page.clock().fastForward(28_000);

        screen.lease();

        assertThat(projector.wall.nextScreen().asked("after")).isEqualTo("e-1");
        projector.page.clock().fastForward(2_000);
        projector.isNeutral();
    }

    @Test
    void a_lease_on_a_new_connection_counts_only_after_what_was_missed() throws Exception {
        showing().drop();
        Screen next = projector.wall.nextScreen().lease();
        projector.page.clock().fastForward(13_000);
        next.lease().send("remove", "", Map.of("id", "form-d"));
        projector.shows("Le matin");
        projector.page.clock().fastForward(13_000);
        next.lease().send("post", "", post("form-b", "2026-09-26T09:00:00Z", "Le petit matin"));
        projector.shows("Le petit matin");

        projector.page.clock().fastForward(4_000);

        projector.isNeutral();
        next.upToDate("e-2");
        projector.shows("Le petit matin");
    }
}
