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
import fr.obsrs.Barriers;
import fr.obsrs.Installation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page could not send is kept over a reload, and sent by the one who decided it, once and in order. */
@ExtendWith(OpenDesk.class)
class DeskOutboxIT {
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

    @Test
    void what_was_kept_of_one_post_waits_for_no_other() {
        List<JsonNode> posts = DESK.posted("Ne passe pas", "Passe quand même");
        Page theo = DESK.desk(THEO);
        theo.evaluate(
                "all => sessionStorage.setItem('obsrs.outbox/theo', JSON.stringify(all.flatMap(each => JSON.parse(each))))",
                posts.stream()
                        .map(post -> kept(post, post.get("version").asLong()))
                        .toList());
        String stuck = posts.get(0).get("id").asText();
        AtTheDesk.route(theo, "**/" + stuck + "/decisions", route -> route.fulfill(problem(503, "Kafka is away.")));
        theo.reload();
        DESK.await("Passe quand même", "aside");
        DESK.await("Ne passe pas", "waiting");
        theo.unroute("**/" + stuck + "/decisions");
        DESK.await("Ne passe pas", "aside");
    }

    @Test
    void a_later_word_takes_the_place_of_a_refused_one_only() {
        Object left = DESK.desk(THEO).evaluate("""
                async () => {
                  const { keep, kept, refuse } = await import("/assets/desk/outbox.js");
                  keep("form-a", { id: "unsure" }, []);
                  keep("form-b", { id: "elsewhere" }, []);
                  refuse("elsewhere");
                  keep("form-a", { id: "refused" }, []);
                  refuse("refused");
                  keep("form-a", { id: "last" }, []);
                  return kept().map(({ decision }) => decision.id);
                }
                """);
        assertThat(left).isEqualTo(List.of("unsure", "elsewhere", "last"));
    }
}
