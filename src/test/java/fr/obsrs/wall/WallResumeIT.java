package fr.obsrs.wall;

import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of its connection, a screen comes back to where it stopped. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallResumeIT {
    private static final Map<String, Object> MORNING = post("form-b", "2026-09-26T09:00:00Z", "Le matin");
    private static final Map<String, Object> EVENING = post("form-d", "2026-09-26T18:00:00Z", "Le soir");

    private Projector projector;

    @BeforeEach
    void open() throws IOException {
        projector = new Projector();
    }

    @AfterEach
    void close() {
        projector.close();
    }

    /** No watchdog comes to the rescue. */
    private void withoutTimers() {
        projector.page.addInitScript("window.setInterval = () => 0");
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
    void comes_back_after_answers_on_which_a_browser_gives_up_with_growing_patience() throws Exception {
        Screen screen = showing();
        List<Duration> patience = new ArrayList<>();
        projector.wall.refuse(503);
        screen.drop();
        await().until(projector.wall::hasRefusedAll);
        for (int status : List.of(204, 404, 410, 500)) {
            projector.wall.refuse(status);
            patience.add(projector.runUntil(projector.wall::hasRefusedAll));
        }
        patience.add(projector.runUntil(projector.wall::hasOpened));

        assertThat(patience.get(0)).isLessThan(Duration.ofSeconds(10));
        assertThat(patience.get(4))
                .isGreaterThan(Duration.ofSeconds(4).plusMillis(500))
                .isLessThan(Duration.ofSeconds(20));
        Screen next = projector.wall.nextScreen();
        assertThat(next.asked("after")).isEqualTo("e-1");
        next.send("remove", "", Map.of("id", "form-d")).upToDate("e-2");
        projector.shows("Le matin");
        projector.glances.sawNothingForbidden("Le matin", "Le soir");
    }

    @Test
    void comes_back_to_a_full_house_when_it_was_told_to_and_not_before() throws Exception {
        Screen screen = showing();
        projector.wall.full(1_500);
        long dropped = System.nanoTime();
        screen.drop();

        Screen next = projector.wall.nextScreen();
        assertThat(Duration.ofNanos(System.nanoTime() - dropped)).isGreaterThan(Duration.ofMillis(1_400));
        assertThat(next.lastEventId()).isEqualTo("e-1");
    }

    @Test
    void leaves_a_full_house_the_half_minute_it_asked_for() throws Exception {
        Screen screen = showing();
        projector.wall.full(30_000);
        screen.drop();
        await().until(projector.wall::hasRefusedAll);

        assertThat(projector.runUntil(projector.wall::hasOpened)).isGreaterThan(Duration.ofSeconds(40));
        projector.isNeutral();
        projector.wall.nextScreen().upToDate("e-2");
        projector.shows("Le soir", "Le matin");
    }

    @Test
    void tries_at_once_when_the_network_is_back() throws Exception {
        withoutTimers();
        Screen screen = showing();
        screen.say("retry: 3600000\n\n");
        projector.context.setOffline(true);
        screen.drop();
        projector.page.clock().fastForward(31_000);
        projector.isNeutral();

        projector.context.setOffline(false);

        projector.wall.nextScreen().upToDate("e-2");
        projector.shows("Le soir", "Le matin");
    }

    /** Out of its cache, or after it had frozen the tab: the end of a connection may never have been told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
                "document.dispatchEvent(new Event('resume'))"
            })
    void tries_at_once_when_the_browser_wakes_the_page(String wake) throws Exception {
        withoutTimers();
        showing();
        projector.page.clock().fastForward(2_000);

        projector.page.evaluate(wake);

        assertThat(projector.wall.nextScreen().asked("after")).isEqualTo("e-1");
        projector.shows("Le soir", "Le matin");
    }

    @Test
    void hears_one_stream_only() throws Exception {
        Screen former = showing();
        projector.page.clock().fastForward(2_000);
        projector.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        Screen next = projector.wall.nextScreen();

        former.send("remove", "e-9", Map.of("id", "form-b"));
        next.send("remove", "e-2", Map.of("id", "form-d"));

        projector.shows("Le matin");
    }

    @Test
    void takes_half_a_frame_for_nothing() throws Exception {
        Screen screen = showing();
        screen.say("id: e-2\nevent: remove\ndata: {\"id\":\"form-d\"}\n");
        screen.drop();

        Screen next = projector.wall.nextScreen();
        assertThat(next.lastEventId()).isEqualTo("e-1");
        projector.shows("Le soir", "Le matin");
    }

    @Test
    void takes_the_same_event_twice_as_once() throws Exception {
        Map<String, Object> night = post("form-n", "2026-09-26T23:00:00Z", "La nuit");
        showing()
                .send("post", "e-2", night)
                .send("post", "e-2", night)
                .send("remove", "e-3", Map.of("id", "form-d"))
                .send("remove", "e-3", Map.of("id", "form-d"));

        projector.shows("La nuit", "Le matin");
        projector.glances.sawNothingForbidden("La nuit", "Le soir");
    }

    @Test
    void takes_the_whole_wall_when_its_id_is_refused() throws Exception {
        showing().drop();

        Screen next = projector.wall.nextScreen();
        assertThat(next.lastEventId()).isEqualTo("e-1");
        Map<String, Object> other = post("form-o", "2026-09-26T07:00:00Z", "Une autre époque");
        next.send("reset", "f-0", Map.of("revision", "f-0", "posts", List.of(other), "scene", Map.of()));

        projector.shows("Une autre époque");
        projector.glances.sawNothingForbidden("Le soir", "Une autre époque");
        next.drop();
        assertThat(projector.wall.nextScreen().lastEventId()).isEqualTo("f-0");
    }

    @Test
    void a_reset_that_cannot_be_read_is_asked_for_again_with_growing_patience() throws Exception {
        Screen screen = projector.open();
        List<Duration> patience = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            screen.sendRaw("reset", "e-1", "{\"posts\":7}");
            patience.add(projector.runUntil(projector.wall::hasOpened));
            screen = projector.wall.nextScreen();
            assertThat(screen.asked("after")).isNull();
        }
        screen.reset(List.of(EVENING)).lease();

        projector.shows("Le soir");
        assertThat(patience.get(2)).isGreaterThan(Duration.ofMillis(3_500)).isGreaterThan(patience.get(0));
    }
}
