package fr.obsrs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that hostile people send, in every field of a post, on every page: words, and nothing but words. */
class HostileIT {
    private static final Installation WALL = Installation.prepared().with("obsrs.moderation.mode", "filtered");
    private static final DeskClient DESK = new DeskClient(WALL);
    private static final String CARDS =
            ".journal > li, .une > *, .modes > li, .mots > li, .regles > li, .verdicts > li, .filtres, #fiche .aff,"
                    + " #fiche .motifs, #file article, #colles > li, #mosaic .words, #mosaic .band, #notice";

    private static Watch watch;
    private static String cookie;

    @BeforeAll
    static void post() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        WALL.start();
        int written = Hostile.post(WALL, Hostile.all());
        watch = new Watch(WALL);
        cookie = Entrance.cookie(WALL);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Hostile.audit(WALL, "&kind=judged").size() == written);
    }

    @AfterAll
    static void stop() {
        watch.close();
        WALL.close();
    }

    @AfterEach
    void nothing_ran_and_nobody_else_was_asked() {
        assertThat(watch.troubles()).isEmpty();
    }

    private static CompletableFuture<HttpResponse<String>> form(String path, String... namesAndValues) {
        return WALL.sendAsync(Entrance.form(WALL.request(path).header("Cookie", cookie), namesAndValues));
    }

    private static void assertInPlace(Page page) {
        assertThat(Watch.flaws(page, CARDS)).as(page.url()).isEmpty();
    }

    private static JsonNode history(JsonNode post) {
        return WALL.json(WALL.signedIn("/desk/api/posts/" + post.get("id").asText() + "/history"));
    }

    @ParameterizedTest
    @CsvSource({"/wall, 1920, 1080", "/wall/atelier-2, 1080, 1920"})
    void walls_show_words_in_their_place(String path, int width, int height) {
        Page page = watch.open(path, width, height);
        assertThat(page.locator("#mosaic > article").first()).isVisible();
        assertInPlace(page);
    }

    @Test
    void the_desk_shows_words_in_their_place() {
        for (int width : List.of(1440, 320)) {
            Page page = watch.open("/desk", width, 844);
            for (String list : List.of("waiting", "shown")) {
                page.locator("[data-list=" + list + "]").click();
                assertThat(page.locator("#file article").first()).isVisible();
                for (int read = 0; read < 30; read++) {
                    if (read % 10 == 0) {
                        assertInPlace(page);
                    }
                    page.keyboard().press("j");
                }
            }
        }
    }

    @Test
    void the_journal_shows_words_in_their_place_to_its_last_page() {
        Page page = watch.open("/desk/journal?kind=all&lang=en", 320, 640);
        Locator older = page.locator(".suivante a");
        assertInPlace(page);
        int pages = 1;
        while (older.count() > 0) {
            page.navigate(WALL.url(older.getAttribute("href")));
            assertInPlace(page);
            pages++;
        }
        assertThat(pages).isGreaterThan(Hostile.all().size() / 50);
    }

    @Test
    void histories_and_authors_show_words_in_their_place() {
        List<JsonNode> posts = DESK.posts("shown");
        Page page = watch.open("/desk/journal", 390, 844);
        for (int i = 0; i < posts.size(); i += 150) {
            JsonNode post = posts.get(i);
            page.navigate(WALL.url("/desk/journal?post=" + post.get("id").asText()));
            assertThat(page.locator(".une")).isVisible();
            assertInPlace(page);
            page.navigate(
                    WALL.url("/desk/authors/" + history(post).get("author").asText()));
            assertThat(page.locator("h1")).isVisible();
            assertInPlace(page);
        }
    }

    @Test
    void rules_and_announcements_show_words_in_their_place_and_exports_hold_nothing_but_cells() {
        List<CompletableFuture<HttpResponse<String>>> orders = Hostile.markup().stream()
                .map(word -> form("/desk/rules", "order", "list", "value", word))
                .toList();
        assertThat(orders)
                .allMatch(order -> List.of(303, 400).contains(order.join().statusCode()));
        List<JsonNode> posts = DESK.posts("shown");
        for (int i = 0; i < 100; i += 20) {
            String path = "/desk/authors/" + history(posts.get(i)).get("author").asText();
            assertThat(form(path, "mark", i % 40 == 0 ? "trusted" : "banned")
                            .join()
                            .statusCode())
                    .isEqualTo(303);
        }
        Page page = watch.open("/desk/rules", 320, 640);
        assertThat(page.locator(".mots .puce").first()).isVisible();
        assertInPlace(page);
        page.locator("#texte").fill(String.join("\n", Hostile.markup()).substring(0, 4_000));
        page.locator("button[value=try]").click();
        assertThat(page.locator(".verdicts")).isVisible();
        assertInPlace(page);

        Page screen = watch.open("/wall/atelier-1", 1280, 720);
        for (int i = 0; i < 9; i++) {
            String words = String.join(" ", Hostile.markup().subList(i * 4, i * 4 + 4));
            WALL.json(WALL.signedIn("/desk/api/scene")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(Installation.JSON
                            .createObjectNode()
                            .set("announcement", Installation.JSON.valueToTree(Map.of("text", Hostile.cut(words))))
                            .toString())));
        }
        assertThat(screen.locator("#notice")).containsText("--><script>alert(1)</script>");
        assertInPlace(screen);
        assertThat(Hostile.audit(WALL, "&kind=house")).hasSizeGreaterThan(60).allSatisfy(line -> {
            assertThat(line).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
            assertThat(line).doesNotContainPattern("(^|[,;|])[\\p{Z}\\p{C}\"]*[=+@-]");
        });
        JsonNode json = WALL.json(WALL.signedIn("/desk/api/audit?kind=house"));
        assertThat(json).hasSizeGreaterThan(60);
    }

    @Test
    void a_ticket_and_the_form_give_back_what_was_sent_as_words() {
        for (String text : Hostile.markup().subList(0, 2)) {
            HttpResponse<String> answer =
                    form("/posts", "name", Hostile.cut(text), "text", text).join();
            String place = answer.headers().firstValue("Location").orElse("");
            Page page = watch.open(place.isEmpty() ? "/" : place, 320, 640);
            assertThat(page.locator("main")).isVisible();
            assertInPlace(page);
        }
    }

    @Test
    void nobody_is_shut_out_of_journal_history_rules_or_author() {
        JsonNode post = DESK.posts("shown").get(0);
        Page page = watch.open("/desk/journal?lang=en", 320, 640);
        assertThat(Barriers.of(page)).isEmpty();
        page.navigate(WALL.url("/desk/journal?post=" + post.get("id").asText() + "&lang=en"));
        assertThat(Barriers.of(page)).isEmpty();
        page.navigate(WALL.url("/desk/authors/" + history(post).get("author").asText() + "?lang=en"));
        assertThat(Barriers.of(page)).isEmpty();
        page.navigate(WALL.url("/desk/rules?lang=en"));
        page.locator("#mot").fill("#ObsRS");
        page.locator("button[value=list]").click();
        assertThat(page.locator(".alerte")).isVisible();
        page.locator("details summary").click();
        assertThat(Barriers.of(page)).isEmpty();
        page.locator("#texte").fill("https://a.example https://b.example https://c.example");
        page.locator("button[value=try]").click();
        assertThat(page.locator(".verdicts mark").first()).isVisible();
        assertThat(Barriers.of(page)).isEmpty();
    }

    @Test
    void the_journal_is_no_way_around_the_desk() {
        JsonNode post = DESK.posts("waiting").get(0);
        String id = post.get("id").asText();
        String version = DESK.decided(post, "approve").get("version").asText();
        for (String action : List.of("reject", "approve", "aside", "pin", "feature", "room")) {
            HttpResponse<String> answer = form(
                            "/desk/journal",
                            "id",
                            UUID.randomUUID().toString(),
                            "post",
                            id,
                            "version",
                            version,
                            "action",
                            action)
                    .join();
            assertThat(answer.statusCode()).as(action).isEqualTo(422);
            assertThat(answer.body()).contains("n’offre pas");
        }
        String[] back = {"id", UUID.randomUUID().toString(), "post", id, "version", version, "action", "restore"};
        assertThat(form("/desk/journal", back).join().statusCode()).isEqualTo(303);
        // Its answer may have been lost.
        assertThat(form("/desk/journal", back).join().statusCode()).isEqualTo(303);
        back[1] = UUID.randomUUID().toString();
        assertThat(form("/desk/journal", back).join().statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "banned, INVENTED, false, reason",
        "banned, hors_sujet, true, reason",
        "banned, , true, reason",
        "trusted, HORS_SUJET, true, takeDown",
        "adored, , false, mark"
    })
    void an_author_is_marked_for_a_reason_that_there_is(String mark, String reason, boolean takeDown, String field) {
        String author = history(DESK.posts("shown").get(1)).get("author").asText();
        String path = "/desk/api/authors/" + author;
        HttpResponse<String> answer = WALL.send(Installation.posting(
                WALL.signedIn(path + "/marks"),
                Map.of("mark", mark, "reason", reason == null ? "" : reason, "takeDown", takeDown)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Installation.parse(answer.body()).get("field").asText()).isEqualTo(field);
        assertThat(WALL.json(WALL.signedIn(path)).get("shown").asInt()).isEqualTo(1);
    }
}
