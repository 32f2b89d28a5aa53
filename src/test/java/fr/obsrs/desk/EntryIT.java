package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Barriers;
import fr.obsrs.DeskClient;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Visitors;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A moderator enters a post by hand, by the dialog or by a script; clean posts go up by themselves here, others not. */
class EntryIT {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final Installation WALL = Installation.prepared()
            .with("obsrs.moderation.mode", "filtered")
            .with("obsrs.event.public-url", "https://mur.obsrs.example/");
    private static final DeskClient DESK = new DeskClient(WALL);
    private static final Visitors VISITORS = new Visitors();

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        WALL.start();
    }

    @AfterAll
    static void stop() {
        VISITORS.close();
        WALL.close();
    }

    private static Map<String, Object> entry(String link, String text) {
        return new HashMap<>(Map.of("network", "linkedin", "link", link, "name", "Ana", "text", text));
    }

    private static HttpResponse<String> enter(Map<String, Object> entry) {
        return WALL.send(Installation.posting(WALL.signedIn("/desk/api/posts?lang=en"), entry));
    }

    private static JsonNode queued(String words) {
        return Awaitility.await()
                .until(
                        () -> DESK.posts("waiting").stream()
                                .filter(post -> post.get("text").asText().startsWith(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void what_is_entered_waits_even_where_clean_posts_go_up_by_themselves_and_the_same_link_stays_one_post() {
        HttpResponse<String> answer = enter(entry("https://www.linkedin.com/posts/ana-1", "Par script"));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Installation.parse(answer.body()).get("id").asText()).startsWith("linkedin-");
        JsonNode waiting = queued("Par script");
        assertThat(waiting.get("findings").get(0).get("rule").asText()).isEqualTo("held-source");
        assertThat(WALL.output()).contains("Post entered by hand").contains("by=" + Installation.ADMIN);
        assertThat(DESK.wall()).doesNotContain("Par script");

        DESK.decided(waiting, "approve");
        assertThat(DESK.wall()).contains("Par script");
        HttpResponse<String> again = enter(entry("http://linkedin.com/posts/ana-1/?utm_source=x", "Par script"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Installation.parse(again.body()).get("standing").asText()).isEqualTo("shown");

        assertThat(enter(entry("https://linkedin.com/posts/ana-1", "Mieux recopié"))
                        .statusCode())
                .isEqualTo(202);
        queued("Mieux recopié");
        assertThat(DESK.wall()).doesNotContain("Par script", "Mieux recopié");
    }

    @ParameterizedTest
    @CsvSource({
        "network,form",
        "network,''",
        "link,javascript:alert(1)",
        "link,''",
        "name,' '",
        "text,' '",
        "room,atelier-9"
    })
    void a_wrong_field_is_named_in_the_language_of_who_asked(String field, String value) {
        Map<String, Object> entry = entry("https://www.linkedin.com/posts/ana-2", "Faux");
        entry.put(field, value);
        HttpResponse<String> answer = enter(entry);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode body = Installation.parse(answer.body());
        assertThat(body.get("errors").get(0).get("field").asText()).isEqualTo(field);
        assertThat(body.get("detail").asText()).containsAnyOf("the network", "begins with", "is needed", "workshop");
    }

    @Test
    void nobody_enters_without_an_account() {
        assertThat(WALL.send(Installation.posting(
                                WALL.request("/desk/api/posts"), entry("https://x.example/1", "Étranger")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(WALL.send(Installation.posting(WALL.signedIn("/desk/api/posts"), List.of()))
                        .statusCode())
                .isEqualTo(400);
    }

    private static Page desk(int width, int height, String path) {
        Page page = VISITORS.visitor(Entrance.signedIn(WALL).setViewportSize(width, height));
        page.navigate(WALL.url(path));
        return page;
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Saisir un post"));
    }

    @Test
    void the_dialog_is_filled_with_the_keyboard_alone_and_gives_the_focus_back() {
        Page page = desk(1440, 900, "/desk");
        Locator open = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saisir un post"));
        open.focus();
        page.keyboard().press("Enter");
        assertThat(dialog(page)).isVisible();
        assertThat(page.locator("#adresse")).hasCount(0);
        assertThat(page.locator("#saisir-link")).isFocused();
        page.keyboard().type("https://www.linkedin.com/posts/marie-1");
        assertThat(page.locator("#saisir-network")).hasValue("linkedin");

        page.keyboard().press("Enter");
        assertThat(page.locator("#saisir-name-erreur")).isVisible();
        assertThat(page.locator("#saisir-text-erreur")).isVisible();
        assertThat(page.locator("#saisir-link-erreur")).isHidden();
        assertThat(page.locator("#saisir-name")).isFocused();
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().type("Marie <b>Démo</b>");
        page.keyboard().press("Tab");
        page.keyboard().type("marie-demo");
        page.keyboard().press("Tab");
        page.keyboard().type("Recopié au clavier <script>alert(1)</script>");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(dialog(page)).isHidden();
        assertThat(page.locator("#toast")).containsText("Recopié au clavier");
        assertThat(open).isFocused();
        assertThat(page.locator("#fiche:not([hidden]), #file article")
                        .filter(new Locator.FilterOptions().setHasText("<script>alert(1)</script>")))
                .isVisible();
        assertThat(VISITORS.troubles()).isEmpty();
    }

    @Test
    void on_a_phone_the_address_opens_it_all_fits_and_closing_loses_no_word() {
        Page page = desk(390, 844, "/desk?lang=fr#saisir");
        assertThat(dialog(page)).isVisible();
        assertThat((Integer) page.evaluate("document.querySelector('#saisir').scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(Barriers.of(page)).isEmpty();
        page.locator("#saisir-text").fill("À moitié écrit");
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(page).hasURL(Pattern.compile("[^#]*"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saisir un post"))
                .click();
        assertThat(page.locator("#saisir-text")).hasValue("À moitié écrit");
        assertThat(VISITORS.troubles()).isEmpty();
    }
}
