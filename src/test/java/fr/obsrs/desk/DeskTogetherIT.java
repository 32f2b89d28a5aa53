package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.desk.AtTheDesk.DESK;
import static fr.obsrs.desk.AtTheDesk.THEO;
import static fr.obsrs.desk.AtTheDesk.button;
import static fr.obsrs.desk.AtTheDesk.fiche;
import static fr.obsrs.desk.AtTheDesk.row;
import static fr.obsrs.desk.AtTheDesk.toast;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.obsrs.Barriers;
import fr.obsrs.EventStream;
import fr.obsrs.Installation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people run the desk: what one decides moves away under the other's eyes, and never under the cursor. */
@ExtendWith(OpenDesk.class)
class DeskTogetherIT {
    @Test
    @Tag("alone")
    void a_row_that_a_colleague_decides_says_so_at_once_and_goes_after_a_pause() {
        List<JsonNode> posts = DESK.posted("Première du lot", "Deuxième du lot", "Troisième du lot");
        Page theo = DESK.desk(THEO);
        assertThat(fiche(theo)).containsText("Première du lot");
        assertThat(row(theo, "Troisième")).isVisible();

        DESK.amina.decided(posts.get(1), "approve");
        assertThat(theo.locator("#file .parti", new Page.LocatorOptions().setHasText("amina : affichée")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        assertThat(row(theo, "Deuxième")).hasCount(0);
        assertThat(row(theo, "Troisième")).isVisible();
        assertThat(theo.locator("[data-list=waiting] b")).hasText("2");
        assertThat(theo.locator("#colles")).containsText("Deuxième du lot");
        assertThat(theo.locator("#journal li").first()).containsText("amina a affiché");
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void the_post_that_is_read_stays_when_a_colleague_decides_it_until_its_reader_moves_on() {
        List<JsonNode> posts = DESK.posted("On la lit encore", "La suivante");
        Page theo = DESK.desk(THEO);
        assertThat(fiche(theo)).containsText("On la lit encore");
        DESK.amina.decided(posts.get(0), "reject");

        assertThat(fiche(theo).locator(".suite")).hasText("amina a décidé : écartée.");
        assertThat(fiche(theo)).containsText("On la lit encore");
        assertThat(button(theo, "approve")).hasAttribute("aria-disabled", "true");
        assertThat(Barriers.of(theo)).isEmpty();
        theo.keyboard().press("a");
        theo.keyboard().press("j");
        assertThat(fiche(theo)).containsText("La suivante");
        assertThat(fiche(theo).locator(".suite")).hasText("");
        assertThat(button(theo, "approve")).hasAttribute("aria-disabled", "false");
        DESK.await("On la lit encore", "rejected");
    }

    @Test
    void a_lost_race_says_who_won() {
        JsonNode post = DESK.posted("Deux mains sur la même affiche").get(0);
        Page theo = DESK.desk(THEO);
        AtTheDesk.route(theo, "**/decisions", route -> {
            DESK.amina.decided(post, "approve");
            route.resume();
        });
        assertThat(fiche(theo)).containsText("Deux mains");
        theo.keyboard().press("s");
        assertThat(toast(theo)).hasText("amina a décidé avant vous : affichée.");
        assertThat(theo.locator("#annuler")).isHidden();
        DESK.await("Deux mains", "shown");
    }

    @Test
    void colleagues_see_who_is_here_and_on_what() {
        DESK.posted("Amina est dessus", "Théo ira là");
        Page amina = DESK.desk(Installation.ADMIN);
        assertThat(fiche(amina)).containsText("Amina est dessus");
        Page theo = DESK.desk(THEO);
        assertThat(theo.locator("#gens")).containsText("theo (vous)");
        assertThat(theo.locator("#gens li")).hasCount(2);
        assertThat(fiche(theo).locator(".suite")).hasText("amina relit aussi cette affiche.");
        theo.keyboard().press("j");
        assertThat(row(theo, "Amina est dessus").locator(".par")).hasText("amina relit");
        assertThat(row(amina, "Théo ira là").locator(".par")).hasText("theo relit");

        theo.close();
        assertThat(amina.locator("#gens li")).hasCount(1);
        assertThat(amina.locator("#file .relit")).hasCount(0);
    }

    @Test
    void a_decision_is_taken_back_from_the_bar_and_later_from_the_journal() {
        DESK.posted("À reprendre", "Celle d’après");
        Page theo = DESK.desk(THEO);
        assertThat(fiche(theo)).containsText("À reprendre");
        theo.keyboard().press("a");
        assertThat(toast(theo)).containsText("Affichée : « À reprendre »");
        assertThat(fiche(theo)).containsText("Celle d’après");
        DESK.await("À reprendre", "shown");
        theo.keyboard().press("z");
        assertThat(toast(theo)).containsText("Annulé");
        DESK.await("À reprendre", "waiting");
        assertThat(fiche(theo)).containsText("À reprendre");
        // It came back under the reader's eyes: a key pressed for another one must not decide on it.
        assertThat(button(theo, "feature")).hasAttribute("aria-disabled", "false");
        theo.keyboard().press("u");
        Locator deed = theo.locator("#journal li").first();
        assertThat(deed).containsText("Vous avez mis à la une");
        assertThat(DESK.amina.find("shown", "À reprendre").get("featured").asBoolean())
                .isTrue();
        deed.locator("button").click();
        assertThat(deed).containsText("Vous avez retiré de la une");
        assertThat(DESK.amina.find("shown", "À reprendre").get("featured").asBoolean())
                .isFalse();

        theo.keyboard().press("s");
        assertThat(deed).containsText("Vous avez mis de côté Celle d’après");
        deed.locator("button").click();
        DESK.await("Celle d’après", "waiting");
        assertThat(fiche(theo)).containsText("Celle d’après");
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void a_decision_waits_for_the_network_is_said_to_wait_and_is_made_once() {
        DESK.posted("Le réseau tousse", "Encore une");
        Page theo = DESK.desk(THEO);
        AtomicInteger tries = new AtomicInteger();
        AtTheDesk.route(theo, "**/decisions", route -> {
            if (tries.incrementAndGet() < 3) {
                route.abort();
            } else {
                route.resume();
            }
        });
        assertThat(fiche(theo)).containsText("Le réseau tousse");
        theo.keyboard().press("a");
        assertThat(theo.locator("#bandeau")).containsText("1 décision attend le réseau");
        assertThat(fiche(theo)).containsText("Encore une");
        assertThat(toast(theo)).containsText("Affichée : « Le réseau tousse »");
        assertThat(theo.locator("#bandeau")).isHidden();
        assertThat(tries).hasValue(3);
        DESK.await("Le réseau tousse", "shown");
    }

    @Test
    void a_tab_that_holds_an_unsent_decision_asks_before_it_goes_and_no_other_does() {
        DESK.posted("Pas encore partie", "Partie tout de suite");
        Page theo = DESK.desk(THEO);
        AtTheDesk.route(theo, "**/decisions", route -> route.abort());
        assertThat(fiche(theo)).containsText("Pas encore partie");
        theo.keyboard().press("a");
        assertThat(theo.locator("#bandeau")).isVisible();
        assertThat(DESK.asksBeforeClosing(theo)).isTrue();
        DESK.await("Pas encore partie", "waiting");

        Page again = DESK.desk(THEO);
        assertThat(fiche(again)).containsText("Pas encore partie");
        again.keyboard().press("s");
        assertThat(toast(again)).containsText("Mise de côté");
        assertThat(DESK.asksBeforeClosing(again)).isFalse();
    }

    @Test
    void a_search_that_ended_before_the_list_did_says_so() {
        DESK.posted("Cherchée parmi beaucoup");
        Page theo = DESK.desk(THEO);
        AtTheDesk.route(
                theo,
                "**/desk/api/queue?*q=*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"posts\":[],\"total\":0,\"searched\":10000}")));
        assertThat(fiche(theo)).containsText("Cherchée parmi beaucoup");
        assertThat(theo.locator("#coupe")).isHidden();
        theo.locator("#cherche").fill("aiguille");
        assertThat(theo.locator("#file-vide")).containsText("Aucune affiche ne correspond");
        assertThat(theo.locator("#coupe")).containsText("Seules les 10\u202f000 affiches les plus anciennes");
        theo.locator("[data-list=shown]").click();
        assertThat(theo.locator("#coupe")).containsText("les plus récentes");
    }

    @Test
    void the_stream_is_for_moderators_tells_all_first_and_is_kept_by_nobody() {
        assertThat(DESK.installation
                        .send(DESK.installation.request("/desk/api/events"))
                        .statusCode())
                .isEqualTo(401);
        try (EventStream stream = new EventStream(DESK.installation.signedIn("/desk/api/events?lang=en"))) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("Cache-Control")).contains("no-store");
            Awaitility.await().until(() -> stream.lines().contains("event:reset"));
            DESK.posted("Pour le flux");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(stream.lines())
                            .anyMatch(line -> line.startsWith("data:") && line.contains("Pour le flux")));
            assertThat(stream.lines().stream()
                            .filter(line -> line.startsWith("event:"))
                            .findFirst())
                    .contains("event:reset");
        }
    }
}
