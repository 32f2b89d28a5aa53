package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Barriers;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Tap;
import fr.obsrs.Visitors;
import fr.obsrs.source.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of sources in a browser, on the packaged product. */
class SourcesPageIT {
    private static final Installation INSTALLATION = Installation.prepared();
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasTextOptions SOON_EXACTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    private final Visitors visitors = new Visitors();
    private final List<String> problems = new ArrayList<>();
    private ReportedSources sources;

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @BeforeEach
    void report() {
        sources = new ReportedSources(INSTALLATION);
        sources.say(
                "flux", "bluesky", "jetstream.example", Situation.STREAMING, null, 1, 3, 4, 3, 5, 6, 8, 5, 6, 4, 6, 5);
        sources.say(
                "piaille", "mastodon", "piaille.fr", Situation.BUSY, "HTTP 429", 2, 3, 3, 4, 5, 6, 7, 4, 3, 1, 0, 1);
        sources.say(
                "oiseau",
                "x",
                "api.x.example",
                Situation.TOKEN_REFUSED,
                "HTTP 401",
                3,
                2,
                2,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    @AfterEach
    void close() {
        problems.addAll(visitors.troubles());
        visitors.close();
        sources.close();
        assertThat(problems).isEmpty();
    }

    private Page open(String path, int width, int height, boolean script) {
        Page page = visitors.visitor(
                Entrance.signedIn(INSTALLATION).setViewportSize(width, height).setJavaScriptEnabled(script));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.navigate(INSTALLATION.url(path));
        return page;
    }

    private static Locator row(Page page, String key) {
        return page.locator("tr[data-key='" + key + "']");
    }

    @Test
    void every_state_is_a_shape_a_word_and_a_sentence_that_says_what_to_do() {
        Page page = open("/desk/sources", 1440, 900, true);
        assertThat(row(page, "source/flux").locator(".puce")).hasText("Direct", SOON_EXACTLY);
        assertThat(row(page, "source/piaille")).containsText("Nous demande de patienter (HTTP 429). On reprend dans");
        assertThat(row(page, "source/piaille").locator(".n")).hasText("39");
        assertThat(row(page, "source/piaille").locator("rect")).hasCount(12);
        Locator refused = row(page, "source/oiseau");
        assertThat(refused.locator(".puce")).hasText("Coupé");
        assertThat(refused).containsText("obsrs.sources.oiseau.token");
        assertThat(row(page, "source/form")).containsText("Marche même si tous les réseaux tombent.");
        assertThat(row(page, "source/by-hand/linkedin").getByRole(AriaRole.LINK))
                .hasAttribute("href", "/desk?lang=fr#saisir");
        assertThat(row(page, "source/by-hand/x")).hasCount(0);
        assertThat(page.locator("#chapeau"))
                .hasText(Pattern.compile("Deux coulent .*tous.*, trois se portent à la main, une est coupée\\."));
        assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasCount(6);
        assertThat(page.getByRole(AriaRole.ROWHEADER))
                .hasCount(page.locator("#lignes tr").count());
        assertThat(Barriers.of(page)).isEmpty();
    }

    @Test
    void a_change_is_shown_and_spoken_and_the_focus_stays_where_it_is() {
        Page page = open("/desk/sources?lang=en", 1440, 900, true);
        Locator button = row(page, "source/flux").getByRole(AriaRole.BUTTON);
        assertThat(button).containsText("Pause", SOON);
        button.focus();
        sources.say("flux", "bluesky", "jetstream.example", Situation.UNREACHABLE, "HTTP 503", 1);
        assertThat(row(page, "source/flux").locator(".puce")).hasText("Slow", SOON_EXACTLY);
        assertThat(button).isFocused();
        assertThat(button).containsText("Try again now");
        assertThat(page.locator("#annonce")).containsText("Bluesky flux jetstream.example: Slow");
        sources.say("aaa", "mastodon", "first.example", Situation.STARTING, null);
        assertThat(row(page, "source/aaa")).containsText("first.example", SOON);
        assertThat(row(page, "source/aaa").locator(".puce")).hasText("Slow");
        assertThat(button).isFocused();
        assertThat(page.locator("#lignes tr").nth(1)).hasAttribute("data-key", "source/aaa");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void pausing_a_source_is_an_order_that_names_who_gave_it_also_without_a_script(boolean script) {
        try (Tap orders = new Tap(INSTALLATION, "obsrs.settings")) {
            String source = script ? "flux" : "piaille";
            Page page = open("/desk/sources", 1440, 900, script);
            row(page, "source/" + source).getByRole(AriaRole.BUTTON).click();

            String order = orders.first("\"" + source + "\"").value();

            assertThat(order).contains("\"running\":false", "\"restart\":false", "\"by\":\"amina\"");
            // Without a script it does not change by itself, and may still be on the way to what its form was answered.
            Locator ordered = row(script ? page : open("/desk/sources", 1440, 900, false), "source/" + source);
            assertThat(ordered).containsText("Suspension demandée par amina…", SOON);
            assertThat(ordered.getByRole(AriaRole.BUTTON)).containsText("Reprendre");
            sources.say(source, "bluesky", null, Situation.PAUSED, null);
            ordered.getByRole(AriaRole.BUTTON).click();
            assertThat(orders.first("\"running\":true").value()).contains("\"" + source + "\"");
            assertThat(INSTALLATION.output())
                    .contains("A source is ordered (source=" + source + ", running=false, restart=false, by=amina)");
        }
    }

    @Test
    void hostile_words_in_a_report_stay_words() {
        String hostile = "</script><img src=x onerror=alert(1)>{desk:title}";
        sources.say("'\"><b>", "<i>zzz", hostile, Situation.UNREACHABLE, hostile, 1);
        Page page = open("/desk/sources", 1440, 900, true);
        Locator row = page.locator("#lignes tr", new Page.LocatorOptions().setHasText("onerror=alert(1)>{desk:title}"));
        assertThat(row).containsText("<i>zzz", SOON);
        sources.say("'\"><b>", "<i>zzz", hostile, Situation.SILENT, hostile, 1);
        assertThat(row.locator(".phrase")).containsText("muette", SOON);
        assertThat(page.locator("#lignes img, #lignes i:not(.et)")).hasCount(0);
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#toast")).containsText("'\"><b>", SOON);
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1024,768", "720,450", "390,844", "320,640"})
    void nothing_is_cut_off_or_scrolls_sideways(int width, int height) {
        Page page = open("/desk/sources", width, height, true);
        assertThat(row(page, "source/oiseau").locator(".puce")).hasText("Coupé", SOON_EXACTLY);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(
                        (List<?>)
                                page.locator(".sources .btn:visible")
                                        .evaluateAll(
                                                "all => all.filter(b => b.offsetHeight < 44 || b.scrollWidth > b.clientWidth).map(b => b.textContent)"))
                .isEmpty();
        assertThat(page.getByRole(AriaRole.ROWHEADER))
                .hasCount(page.locator("#lignes tr").count());
    }

    @Test
    void the_desk_counts_what_is_slow_or_off_beside_the_way_there() {
        Page page = open("/desk", 1440, 900, true);
        assertThat(page.locator("#sources-badge .cache")).containsText("sources lentes ou coupées", SOON);
        assertThat(page.locator("#sources-badge [aria-hidden]")).hasText(Pattern.compile("[2-9]"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Les sources"))
                .click();
        assertThat(page.locator("h1")).hasText("Les sources");
    }
}
