package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.obsrs.Browsers;
import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen does with its stream. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallScriptsIT {
    private static final Map<String, Object> MORNING = post("form-b", "2026-09-26T09:00:00Z", "Le matin");
    private static final Map<String, Object> NOON = post("form-a", "2026-09-26T12:00:00Z", "À midi");
    private static final Map<String, Object> NOON_TOO = post("form-c", "2026-09-26T12:00:00.000Z", "Aussi à midi");
    private static final Map<String, Object> EVENING = post("form-d", "2026-09-26T18:00:00Z", "Le soir");

    private final List<String> scriptsRun = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private ScriptedWall wall;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        wall = new ScriptedWall();
        context = Browsers.chromium().newContext();
        page = context.newPage();
        page.clock().install();
        page.onDialog(dialog -> {
            scriptsRun.add(dialog.message());
            dialog.dismiss();
        });
        page.onPageError(problems::add);
    }

    @AfterEach
    void close() {
        context.close();
        wall.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_reset_shows_the_newest_first_and_equal_instants_by_id() throws Exception {
        screen(200).reset(List.of(MORNING, NOON_TOO, EVENING, NOON)).lease();

        assertThat(posters()).hasCount(4);
        assertThat(words()).hasText(new String[] {"Le soir", "À midi", "Aussi à midi", "Le matin"});
    }

    @Test
    void without_a_lease_nothing_is_shown() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).send("scene", "e-2", notice("Bientôt", "On installe."));

        assertThat(page.locator("#notice")).containsText("On installe.");
        assertThat(posters()).hasCount(0);
        screen.lease();
        assertThat(posters()).hasCount(1);
    }

    @Test
    void a_new_post_comes_first_and_fresh_and_an_edit_replaces_its_words() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).lease().send("post", "e-2", EVENING);

        assertThat(words()).hasText(new String[] {"Le soir", "Le matin"});
        assertThat(page.locator(".fresh .sticker")).hasText(Pattern.compile("Tout\\s*frais\\s*collé"));
        screen.send("post", "e-3", post("form-d", "2026-09-26T18:00:00Z", "Le grand soir"));
        assertThat(words()).hasText(new String[] {"Le grand soir", "Le matin"});
        page.clock().fastForward(12_500);
        assertThat(page.locator(".sticker")).hasCount(0);
    }

    @Test
    void a_removed_post_is_in_no_frame_painted_after_its_event() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING, EVENING)).lease();
        assertThat(posters()).hasCount(2);
        page.evaluate("""
                () => {
                  window.late = 0;
                  new MutationObserver(() => (window.late += document.body.textContent.includes("Le soir") ? 1 : 0))
                    .observe(document.getElementById("mosaic"), { childList: true, subtree: true });
                }
                """);

        screen.send("remove", "e-2", Map.of("id", "form-d"));

        assertThat(words()).hasText(new String[] {"Le matin"});
        assertThat(page.evaluate("window.late")).isEqualTo(0);
    }

    @Test
    void beyond_its_size_it_keeps_the_pinned_ones_only() throws Exception {
        Map<String, Object> pinned = post("form-p", "2026-09-25T08:00:00Z", "Épinglé");
        pinned.put("pinned", true);
        Screen screen = screen(2).reset(List.of(MORNING, NOON, EVENING, pinned)).lease();

        assertThat(words()).hasText(new String[] {"Le soir", "À midi", "Épinglé"});
        screen.send("remove", "e-2", Map.of("id", "form-d"));
        assertThat(words()).hasText(new String[] {"À midi", "Épinglé"});
    }

    @Test
    void at_the_end_of_its_lease_it_shows_the_neutral_slide_until_the_next() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).lease();
        assertThat(posters()).hasCount(1);

        page.clock().fastForward(28_000);
        assertThat(posters()).hasCount(1);
        page.clock().fastForward(2_000);

        assertThat(page.locator("body")).hasAttribute("data-view", "pause");
        assertThat(page.locator("body")).not().containsText("Le matin");
        wall.nextScreen().upToDate("e-2");
        assertThat(words()).hasText(new String[] {"Le matin"});
        assertThat(screen.asked("room")).isEqualTo("atelier-4");
    }

    @Test
    void an_announcement_turns_in_once_and_other_words_on_it_only_change() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).lease();
        assertThat(posters()).hasCount(1);
        page.evaluate("() => { window.turns = 0; const animate = Element.prototype.animate;"
                + "Element.prototype.animate = function (...how) {"
                + "window.turns += this.id === 'notice'; return animate.apply(this, how); }; }");
        screen.send("scene", "e-2", notice("Avis", "17 h"));
        assertThat(page.locator("#notice-text")).hasText("17 h");
        screen.send("scene", "e-3", notice("Avis", "18 h"));
        assertThat(page.locator("#notice-text")).hasText("18 h");
        assertThat(page.evaluate("window.turns")).isEqualTo(1);
    }

    @Test
    void a_curtain_hides_everything_and_an_announcement_covers_it() throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).lease().send("scene", "e-2", notice("Avis", "<b>17 h</b>"));
        assertThat(page.locator("#notice-text")).hasText("<b>17 h</b>");

        screen.send("scene", "e-3", Map.of("curtain", true, "announcement", Map.of("title", "Avis", "text", "17 h")));

        assertThat(page.locator("body")).hasAttribute("data-view", "pause");
        assertThat(posters()).hasCount(0);
        assertThat(page.locator("#notice")).isHidden();
        screen.send("scene", "e-4", Map.of());
        assertThat(posters()).hasCount(1);
    }

    @Test
    void a_post_of_which_no_poster_can_be_made_costs_one_post() throws Exception {
        Screen screen = screen(200)
                .reset(List.of(MORNING, Map.of("id", "form-x", "text", 7)))
                .lease()
                .send("post", "e-2", EVENING)
                .send("post", "e-3", Map.of("id", "form-y", "text", 7));

        assertThat(words()).hasText(new String[] {"Le soir", "Le matin"});
        screen.send("post", "e-4", Map.of("id", "form-b", "text", 7));
        assertThat(words()).hasText(new String[] {"Le soir"});
    }

    /** Any of them may have taken something down; a post, too, takes its former words down. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"remove|{", "remove|{}", "post|{\"id\":", "post|null", "scene|["})
    void after_an_unreadable_event_nothing_is_shown_until_the_whole_wall_was_read_again(String event, String data)
            throws Exception {
        Screen screen = screen(200).reset(List.of(MORNING)).lease();
        assertThat(posters()).hasCount(1);

        screen.sendRaw(event, "e-2", data).lease();

        assertThat(posters()).hasCount(0);
        page.clock().fastForward(2_000);
        Screen next = wall.nextScreen();
        assertThat(next.asked("after")).isNull();
        next.reset(List.of(EVENING)).lease();
        assertThat(words()).hasText(new String[] {"Le soir"});
    }

    @Test
    void a_silent_stream_is_opened_anew_where_it_stopped() throws Exception {
        screen(200).reset(List.of(MORNING)).lease().send("post", "e-7", EVENING);
        assertThat(posters()).hasCount(2);

        page.clock().fastForward(16_500);
        page.clock().fastForward(4_500);

        assertThat(wall.nextScreen().asked("after")).isEqualTo("e-7");
        assertThat(posters()).hasCount(2);
    }

    @Test
    void hostile_words_are_words() throws Exception {
        String hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
        Map<String, Object> post = post("form-h", "2026-09-26T12:00:00Z", hostile);
        post.put("author", Map.of("name", hostile, "handle", hostile, "avatar", "javascript:alert(3)"));
        post.put("network", hostile);
        post.put("lang", hostile);
        post.put("room", hostile);
        post.put("media", List.of(Map.of("kind", "image", "src", "https://elsewhere.example/x.png", "alt", hostile)));
        post.put(
                "spans",
                List.of(
                        Map.of("kind", "link", "start", 0, "end", 9_999),
                        Map.of("kind", "mention", "start", 0, "end", 4)));

        screen(200).reset(List.of(post)).lease();

        assertThat(words()).hasText(new String[] {hostile});
        assertThat(page.locator("#mosaic .who b")).hasText(hostile);
        assertThat(page.locator("#mosaic img, #mosaic script, #mosaic a")).hasCount(0);
        assertThat(scriptsRun).isEmpty();
    }

    private Screen screen(int size) throws InterruptedException {
        page.navigate(wall.address(size));
        return wall.nextScreen();
    }

    private Locator posters() {
        return page.locator("#mosaic .poster");
    }

    private Locator words() {
        return page.locator("#mosaic .words");
    }

    private static Map<String, Object> notice(String title, String text) {
        return Map.of("announcement", Map.of("title", title, "text", text));
    }
}
