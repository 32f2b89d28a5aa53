package fr.obsrs.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Barriers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One press empties the screens, and the desk tells which of them have; the pause; the notices. */
class SecoursIT {
    private static Evening evening;
    private static Page screen;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        evening = new Evening();
        evening.desk.decided(evening.posted("Première affiche"), "approve");
        screen = evening.open("/wall/atelier-1");
        assertThat(screen.locator("body")).hasAttribute("data-view", "posts");
    }

    @AfterAll
    static void stop() {
        evening.close();
    }

    /** Whatever another test left behind. */
    @BeforeEach
    void showJustThePosts() {
        evening.scene("{\"curtain\":false,\"paused\":false,\"announcement\":null}");
        assertThat(screen.locator("body")).hasAttribute("data-view", "posts");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void one_press_draws_the_curtain_the_screen_confirms_and_two_steps_lift_it() {
        Page desk = evening.open("/desk/rules");
        desk.keyboard().press("Shift+Escape");
        assertThat(screen.locator("body")).hasAttribute("data-view", "pause");
        assertThat(screen.locator("#mosaic .poster:not([aria-hidden])")).hasCount(0);
        assertThat(desk.locator("#murs-etat")).containsText("Rideau tiré par amina");
        assertThat(desk.locator("#murs-liste li.tire")).containsText("Atelier 1");
        assertThat(desk.locator("#murs-compte")).hasText("1 sur 1 confirment");

        button(desk, "Rouvrir le rideau").click();
        assertThat(desk.locator("#murs-sur")).containsText("1 écran");
        assertThat(button(desk, "Laisser le rideau")).isFocused();
        assertThat(Barriers.of(desk)).isEmpty();
        assertThat(screen.locator("body")).hasAttribute("data-view", "pause");
        button(desk, "Oui, montrer les affiches").click();
        assertThat(screen.locator("body")).hasAttribute("data-view", "posts");
        assertThat(desk.locator("#murs-etat")).containsText("Les affiches sont visibles");
        assertThat(desk.locator("#murs-liste li.montre")).containsText("montre");
        assertThat(evening.troubles()).isEmpty();
    }

    @Test
    void the_desk_shows_the_wall_small_as_it_is_and_that_is_no_screen() {
        Page desk = evening.open("/desk");
        FrameLocator preview = desk.frameLocator("#apercu iframe");
        assertThat(preview.locator("#mosaic")).containsText("Première affiche");
        assertThat(desk.locator("#apercu")).hasAttribute("inert", "");
        assertThat(desk.locator("#colles")).containsText("Première affiche");
        desk.locator("[data-room=atelier-2]").click();
        assertThat(preview.locator("body")).hasAttribute("data-room", "atelier-2");
        assertThat(preview.locator("body")).hasAttribute("data-view", "posts");

        desk.keyboard().press("Shift+Escape");
        assertThat(preview.locator("body")).hasAttribute("data-view", "pause");
        assertThat(desk.locator("#murs-liste li.tire")).hasCount(1);
        assertThat(desk.locator("#murs-compte")).hasText("1 sur 1 confirment");
        desk.setViewportSize(390, 844);
        assertThat(desk.locator("#apercu iframe")).hasCount(0);
        assertThat(evening.troubles()).isEmpty();
    }

    @Test
    void what_is_hidden_before_it_is_recorded_is_told_as_such() {
        Page desk = evening.open("/desk/rules");
        AtomicBoolean away = new AtomicBoolean(true);
        desk.route("**/desk/api/scene*", route -> {
            if (away.get() && route.request().method().equals("PUT")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"hidden\":true}"));
            } else {
                route.resume();
            }
        });
        // An open page may send one more request past a new route.
        desk.reload();
        button(desk, "Au secours").click();
        assertThat(desk.locator("#murs-etat")).containsText("enregistrement en cours");
        away.set(false);
        assertThat(desk.locator("#murs-etat")).containsText("Rideau tiré par amina");
    }

    @Test
    void an_order_whose_answer_is_lost_is_sent_again_under_its_id_and_counts_once() {
        Page desk = evening.open("/desk/rules");
        AtomicInteger lost = new AtomicInteger();
        desk.route("**/desk/api/scene*", route -> {
            if (route.request().method().equals("PUT") && lost.getAndIncrement() < 2) {
                // It arrives, and its answer does not.
                route.fetch();
                route.abort();
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });
        // An open page may send one more request past a new route.
        desk.reload();
        button(desk, "Les murs").click();
        desk.getByLabel("Votre avis").fill("Le train de 18 h est à l’heure");
        button(desk, "Mettre l’avis au mur").click();
        assertThat(screen.locator("#notice")).containsText("Le train de 18\u00a0h est à l’heure");
        assertThat(desk.locator("#murs-annonces li")).hasCount(1);
        assertThat(desk.locator("#murs-annonces li")).containsText("par amina");
        assertThat(desk.locator("#annonce-texte")).hasValue("");
        button(desk, "Retirer l’avis").click();
        // Screens leave it up as long as it takes to read.
        assertThat(desk.locator("#murs-annonces li")).hasCount(0);
        desk.unrouteAll();
        String audit = evening.text("/desk/api/audit?format=csv&kind=scene");
        assertThat(audit.lines().filter(line -> line.contains("Le train") && line.contains(",applied,")))
                .hasSize(1);
    }

    @Test
    void while_paused_what_is_approved_waits_and_what_is_taken_down_leaves() {
        JsonNode leaving = evening.posted("Bientôt décollée");
        evening.desk.decided(leaving, "approve");
        assertThat(screen.locator("#mosaic")).containsText("Bientôt décollée");
        Page desk = evening.open("/desk/rules");
        assertThat(button(desk, "Pause du collage")).hasAttribute("aria-pressed", "false");
        desk.keyboard().press("p");
        assertThat(button(desk, "Reprendre le collage")).hasAttribute("aria-pressed", "true");

        evening.desk.decided(evening.posted("Approuvée pendant la pause"), "approve");
        evening.retract(leaving);
        assertThat(screen.locator("#mosaic")).not().containsText("Bientôt décollée");
        assertThat(evening.desk.wall()).contains("Première affiche").doesNotContain("Approuvée pendant la pause");
        assertThat(screen.locator("#mosaic")).not().containsText("Approuvée pendant la pause");
        screen.reload();
        assertThat(screen.locator("#mosaic")).containsText("Première affiche");
        assertThat(screen.locator("#mosaic")).not().containsText("Approuvée pendant la pause");

        desk.keyboard().press("p");
        assertThat(screen.locator("#mosaic")).containsText("Approuvée pendant la pause");
        assertThat(evening.desk.wall()).contains("Approuvée pendant la pause");
    }
}
