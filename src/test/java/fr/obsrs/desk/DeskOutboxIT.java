package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.desk.AtTheDesk.DESK;
import static fr.obsrs.desk.AtTheDesk.THEO;
import static fr.obsrs.desk.AtTheDesk.button;
import static fr.obsrs.desk.AtTheDesk.decisions;
import static fr.obsrs.desk.AtTheDesk.fiche;
import static fr.obsrs.desk.AtTheDesk.problem;
import static fr.obsrs.desk.AtTheDesk.toast;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.obsrs.Barriers;
import fr.obsrs.Installation;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page could not send is kept over a reload, and sent by the one who decided it, once and in order. */
class DeskOutboxIT {
    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        DESK.start();
    }

    @AfterAll
    static void stop() {
        DESK.clear();
    }

    @BeforeEach
    void clear() {
        DESK.clear();
    }

    private static String kept(JsonNode post, long version) {
        return "[{\"post\":%s,\"decision\":{\"id\":\"%s\",\"action\":\"aside\",\"version\":%d}}]"
                .formatted(post.get("id"), UUID.randomUUID(), version);
    }

    @Test
    void what_was_decided_by_somebody_signed_out_is_kept_until_they_are_back() {
        DESK.posted("Décidée dehors");
        Page page = DESK.desk(THEO);
        AtTheDesk.route(page, "**/decisions", route -> route.fulfill(problem(401, "Who are you?")));
        assertThat(fiche(page)).containsText("Décidée dehors");
        page.keyboard().press("s");
        assertThat(page.locator("#bandeau")).isVisible();
        assertThat(button(page, "feature")).hasAttribute("aria-disabled", "false");
        page.keyboard().press("u");
        page.waitForFunction("sessionStorage.getItem('obsrs.outbox/theo').includes('feature')");
        page.unroute("**/decisions");
        page.reload();
        DESK.await("Décidée dehors", "shown");
        Awaitility.await()
                .until(() -> DESK.amina.find("shown", "dehors").get("featured").asBoolean());
    }

    @Test
    void decisions_that_were_kept_are_sent_by_who_made_them_and_their_fates_are_told() {
        JsonNode mine = DESK.posted("Gardée par Théo", "Gardée par Amina").get(0);
        JsonNode others = DESK.amina.find("waiting", "Gardée par Amina");
        DESK.amina.decided(mine, "approve");
        Page page = DESK.desk(THEO);
        page.evaluate(
                "kept => Object.entries(kept).forEach(([name, all]) => sessionStorage.setItem('obsrs.outbox/' + name, all))",
                Map.of(
                        THEO,
                        kept(mine, mine.get("version").asLong()),
                        Installation.ADMIN,
                        kept(others, others.get("version").asLong())));
        AtomicInteger decisions = decisions(page);
        page.reload();
        assertThat(toast(page)).hasText("amina a décidé avant vous : affichée.");
        assertThat(decisions).hasValue(1);
        DESK.await("Gardée par Amina", "waiting");
    }

    @Test
    void a_decision_whose_answer_a_reload_lost_is_sent_again_with_the_same_id() {
        DESK.posted("Rechargée trop tôt");
        Page theo = DESK.desk(THEO);
        AtTheDesk.route(theo, "**/decisions", route -> route.abort());
        assertThat(fiche(theo)).containsText("Rechargée trop tôt");
        theo.keyboard().press("a");
        assertThat(theo.locator("#bandeau")).isVisible();
        assertThat(Barriers.of(theo)).isEmpty();
        theo.unroute("**/decisions");
        theo.reload();
        DESK.await("Rechargée trop tôt", "shown");
        assertThat(toast(theo)).containsText("sont parties");
        assertThat(theo.evaluate("sessionStorage.getItem('obsrs.outbox/theo')")).isEqualTo("[]");
    }
}
