package fr.obsrs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.connector.mastodon.FakeMastodon;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One evening in small: posts from a network and a phone, a moderator, a projector, and a crash in the middle. */
class JourneyIT {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.IsHiddenOptions SOON_HIDDEN =
            new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.HasCountOptions SOON_COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS);

    private static final FakeMastodon MASTODON = FakeMastodon.start();
    private static final Installation INSTALLATION = Installation.prepared()
            .with("obsrs.sources.essai.type", "mastodon")
            .with("obsrs.sources.essai.url", MASTODON.url().toString())
            .with("obsrs.sources.essai.poll-every", "PT1S");
    private static final Visitors VISITORS = new Visitors();

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        VISITORS.close();
        INSTALLATION.close();
        MASTODON.close();
    }

    private static Page page(int width, int height, Browser.NewContextOptions options) {
        return VISITORS.visitor(options.setViewportSize(width, height));
    }

    private static Page projector() {
        Page wall = page(1920, 1080, new Browser.NewContextOptions());
        wall.navigate(INSTALLATION.url("/wall"));
        return wall;
    }

    private static Page desk() {
        Page desk = page(1440, 900, Entrance.signedIn(INSTALLATION));
        desk.navigate(INSTALLATION.url("/desk"));
        return desk;
    }

    private static Locator card(Page desk, String words) {
        return desk.locator("#fiche:not([hidden]), #file article", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator poster(Page wall, String words) {
        return wall.locator("article", new Page.LocatorOptions().setHasText(words));
    }

    private static void approve(Page desk, String words) {
        Locator row = desk.locator("#file li", new Page.LocatorOptions().setHasText(words));
        if (row.count() > 0) {
            row.locator(".voir").click();
        }
        assertThat(desk.locator("#fiche")).containsText(words);
        desk.locator("#fiche [data-action=approve]").click();
        assertThat(card(desk, words)).hasCount(0, SOON_COUNTED);
    }

    private static void retract(Page desk, String words) {
        desk.locator("#colles article", new Page.LocatorOptions().setHasText(words))
                .locator("[data-action=retract]")
                .click();
        desk.locator("#pourquoi input[value=HORS_SUJET]").check();
        desk.locator("#pourquoi button[value=go]").click();
    }

    @Test
    void a_post_travels_from_a_network_and_from_a_phone_to_the_projector_and_leaves_it_again() {
        Page wall = projector();
        Page desk = desk();

        MASTODON.publish("<p>Depuis Mastodon, le fromage est servi. <a href=\"#\">#ObsRS</a></p>");
        assertThat(card(desk, "le fromage est servi")).isVisible(SOON);
        assertThat(poster(wall, "le fromage est servi")).hasCount(0);
        approve(desk, "le fromage est servi");
        assertThat(poster(wall, "le fromage est servi")).isVisible(SOON);

        // A phone on which no script runs.
        Page phone = page(390, 844, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        phone.navigate(INSTALLATION.url("/"));
        phone.locator("#text").fill("Depuis un téléphone, sans script : 347 messages non lus.");
        phone.locator("#name").fill("Samir, Ville de Port-Hashtag");
        phone.locator("button[type=submit]").click();
        Assertions.assertThat(phone.url()).contains("/tickets/");
        assertThat(card(desk, "347 messages")).isVisible(SOON);
        approve(desk, "347 messages");
        assertThat(poster(wall, "347 messages")).isVisible(SOON);
        phone.reload();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Vous êtes au mur")))
                .isVisible(SOON);

        INSTALLATION.kill();
        assertThat(desk.locator("#bandeau")).containsText("Réseau perdu");
        INSTALLATION.start();
        assertThat(desk.locator("#bandeau")).isHidden(SOON_HIDDEN);
        assertThat(poster(wall, "347 messages")).isVisible(SOON);
        assertThat(poster(wall, "le fromage est servi")).hasCount(1, SOON_COUNTED);

        retract(desk, "le fromage est servi");
        assertThat(poster(wall, "le fromage est servi")).hasCount(0, SOON_COUNTED);
        assertThat(poster(wall, "347 messages")).isVisible(SOON);

        phone.locator("form[action*=withdrawal] button").click();
        assertThat(poster(wall, "347 messages")).hasCount(0, SOON_COUNTED);

        Assertions.assertThat(VISITORS.troubles()).isEmpty();
    }

    @Test
    void what_a_hostile_server_sends_is_shown_as_words() {
        Page wall = projector();
        Page desk = desk();
        String attack = "<img src=x onerror=alert(1)> &lt;script&gt;alert(2)&lt;/script&gt; Piège à clics #ObsRS";

        MASTODON.publish("<p>" + attack + "</p>");
        assertThat(card(desk, "Piège à clics")).isVisible(SOON);
        approve(desk, "Piège à clics");
        assertThat(poster(wall, "<script>alert(2)</script>")).isVisible(SOON);

        assertThat(wall.locator("article img")).hasCount(0);
        Assertions.assertThat(VISITORS.troubles()).isEmpty();
    }
}
