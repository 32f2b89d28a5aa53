package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line in front of the wall, played on a clock that only the test moves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacerIT {
    /**
     * Plays a list of steps: at a second, these posts may be shown (newest first; PAUSE: nothing may). Tells second and id of
     * each paste until the given end; a wall has room for so many. Those that begin with "une" are on the front page.
     */
    private static final String PLAY = """
            async ({ steps, end, room }) => {
              const { Pacer } = await import("/assets/wall/pacer.js");
              const pacer = new Pacer();
              const pasted = [];
              let hangs = [];
              let ids = [];
              for (let now = 0; now <= end * 1000; now += 100) {
                const step = steps.find(({ second }) => second * 1000 === now);
                if (step) {
                  ids = step.ids.includes("PAUSE") ? null : step.ids;
                  ids ? pacer.know(ids.map((id) => ({ id, text: step.text ?? "court", media: [], featured: id.startsWith("une") })), now) : pacer.pause();
                  hangs = (ids ?? []).filter((id) => pacer.isUp(id)).slice(0, room);
                }
                const id = pacer.next(now, () => (hangs.length < room ? [] : hangs.slice(-1)));
                if (id) {
                  hangs = [id, ...hangs].slice(0, room);
                  pasted.push(`${now / 1000} ${id}`);
                }
              }
              return pasted;
            }
            """;

    private static PaintedWall wall;
    private static Page page;

    @BeforeAll
    static void open() {
        wall = new PaintedWall();
        page = wall.open("/wall?lang=fr", 1024, 768, List.of());
    }

    @AfterAll
    static void close() {
        wall.close();
    }

    record Step(int second, List<String> ids, String text) {
        Step(int second, String... ids) {
            this(second, List.of(ids), "court");
        }

        static Step pause(int second) {
            return new Step(second, List.of("PAUSE"), "");
        }
    }

    private static Object play(int end, int room, Step... steps) {
        return page.evaluate(
                PLAY,
                Map.of(
                        "end",
                        end,
                        "room",
                        room,
                        "steps",
                        Stream.of(steps).map(PacerIT::asMap).toList()));
    }

    private static Map<String, Object> asMap(Step step) {
        return Map.of("second", step.second(), "ids", step.ids(), "text", step.text());
    }

    private static String[] newestFirst(int from, int to) {
        String[] ids = new String[from - to + 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "p" + (from - i);
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"16, 1, 13.4", "16, 0, 10.4", "3, 0, 8", "500, 0, 30"})
    void a_reading_takes_four_seconds_one_for_each_two_and_a_half_words_and_three_for_a_photo(
            int words, int photos, double seconds) {
        assertThat(dwell("mot ".repeat(words).trim(), Collections.nCopies(photos, "photo")))
                .isEqualTo(seconds * 1000);
    }

    @Test
    void other_scripts_take_their_time() {
        assertThat(dwell("كلمة ".repeat(20).trim(), List.of())).isEqualTo((4 + 8 + 2) * 1000.0);
        assertThat(dwell("字".repeat(120), List.of())).isEqualTo((4 + 10) * 1000.0);
        assertThat(dwell("mot ".repeat(10) + "🎉".repeat(300), List.of())).isEqualTo((4 + 4 + 2) * 1000.0);
    }

    private static double dwell(String text, List<String> media) {
        Object told = page.evaluate(
                "async (post) => (await import('/assets/wall/pacer.js')).dwell(post)",
                Map.of("text", text, "media", media));
        return ((Number) told).doubleValue();
    }

    @Test
    void a_whole_wall_hangs_at_once_and_nothing_of_it_is_pasted() {
        assertThat(play(60, 7, new Step(0, newestFirst(50, 1)))).isEqualTo(List.of());
    }

    @Test
    void those_that_come_together_are_pasted_one_by_one_six_seconds_apart() {
        assertThat(play(30, 7, new Step(0, "p1"), new Step(1, newestFirst(4, 1))))
                .isEqualTo(List.of("1 p2", "7 p3", "13 p4"));
    }

    @Test
    void a_rush_is_pasted_every_four_seconds_and_never_faster() {
        assertThat(play(20, 7, new Step(0, "p1"), new Step(1, newestFirst(14, 1))))
                .isEqualTo(List.of("1 p2", "5 p3", "9 p4", "15 p5"));
    }

    @Test
    void a_place_is_kept_for_45_seconds_even_when_others_wait() {
        assertThat(play(60, 2, new Step(0, "p1"), new Step(1, "p4", "p3", "p2", "p1")))
                .isEqualTo(List.of("1 p2", "7 p3", "46 p4"));
    }

    @Test
    void nobody_waits_longer_for_a_place_than_a_place_is_kept() {
        String longRead = "mot ".repeat(50).trim();
        Step arrival = new Step(1, List.of("p4", "p3", "p2", "p1"), longRead);
        assertThat(play(90, 2, new Step(0, "p1"), arrival)).isEqualTo(List.of("1 p2", "7 p3", "46 p4"));
    }

    @Test
    void nobody_waits_longer_for_it_because_the_front_page_came_in_between() {
        String longRead = "mot ".repeat(50).trim();
        Step arrival = new Step(1, List.of("p4", "p3", "p2", "p1"), longRead);
        Step frontPage = new Step(30, List.of("une5", "p4", "p3", "p2", "p1"), longRead);
        assertThat(play(90, 2, new Step(0, "p1"), arrival, frontPage))
                .isEqualTo(List.of("1 p2", "7 p3", "46 une5", "52 p4"));
    }

    @Test
    void who_is_taken_down_while_waiting_is_never_pasted() {
        assertThat(play(60, 7, new Step(0, "p1"), new Step(1, newestFirst(4, 1)), new Step(3, "p4", "p2", "p1")))
                .isEqualTo(List.of("1 p2", "7 p4"));
    }

    @Test
    void what_goes_on_the_front_page_goes_to_the_head_of_the_line() {
        assertThat(play(30, 7, new Step(0, "p1"), new Step(1, "p5", "une4", "p3", "p2", "p1")))
                .isEqualTo(List.of("1 une4", "7 p2", "13 p3", "19 p5"));
    }

    @Test
    void what_goes_on_the_front_page_steps_aside_for_nobody_in_a_rush() {
        List<String> rush = new ArrayList<>(List.of(newestFirst(51, 1)));
        rush.set(rush.indexOf("p2"), "une2");
        Object pasted = play(300, 200, new Step(0, "p1"), new Step(1, rush, "court"));
        assertThat((List<?>) pasted).hasSize(14).first().isEqualTo("1 une2");
    }

    @Test
    void beyond_fourteen_the_first_in_line_step_aside_so_that_nothing_is_minutes_late() {
        Object pasted = play(300, 200, new Step(0, "p1"), new Step(1, newestFirst(51, 1)));
        assertThat((List<?>) pasted).hasSize(14).first().isEqualTo("1 p38");
        assertThat((List<?>) pasted).last().asString().endsWith(" p51");
    }

    @Test
    void after_a_pause_everything_hangs_at_once_also_what_came_meanwhile() {
        assertThat(play(
                        60,
                        7,
                        new Step(0, "p1"),
                        new Step(1, newestFirst(3, 1)),
                        Step.pause(2),
                        new Step(9, newestFirst(9, 1))))
                .isEqualTo(List.of("1 p2"));
    }

    @Test
    void what_is_older_than_the_newest_on_the_wall_is_no_news() {
        assertThat(play(30, 7, new Step(0, "p5"), new Step(1, "p5", "p4"))).isEqualTo(List.of());
    }
}
