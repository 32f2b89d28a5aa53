package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.desk.AtTheDesk.DESK;
import static fr.obsrs.desk.AtTheDesk.THEO;
import static fr.obsrs.desk.AtTheDesk.VERA;
import static fr.obsrs.desk.AtTheDesk.button;
import static fr.obsrs.desk.AtTheDesk.decisions;
import static fr.obsrs.desk.AtTheDesk.fiche;
import static fr.obsrs.desk.AtTheDesk.problem;
import static fr.obsrs.desk.AtTheDesk.toast;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.obsrs.Barriers;
import fr.obsrs.DeskClient;
import fr.obsrs.Installation;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk's page does where somebody may not, where something cannot be read, and where nothing is to be undone. */
@ExtendWith(OpenDesk.class)
class DeskTroublesIT {
    @Test
    void who_only_looks_on_reads_everything_and_is_offered_no_decision() {
        JsonNode post = DESK.posted("À lire seulement", "À lire aussi").get(0);
        Page page = DESK.desk(VERA);
        AtomicInteger decisions = decisions(page);
        assertThat(fiche(page)).containsText("À lire seulement");
        assertThat(page.locator(".lecture")).hasText("Lecture seule : décider revient aux modérateurs.");
        assertThat(page.locator("#adresse")).containsText("obsrs.event.public-url");
        for (String key : new String[] {"a", "e", "s", "u", "r", "z", "p"}) {
            page.keyboard().press(key);
        }
        page.keyboard().press("j");
        assertThat(fiche(page)).containsText("À lire aussi");
        assertThat(page.locator("dialog[open], [data-action], #annuler, .saisir, #secours"))
                .hasCount(0);
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().press("?");
        assertThat(page.locator("#touches")).isVisible();
        assertThat(page.locator("#touches")).not().containsText("Afficher");
        assertThat(decisions).hasValue(0);

        DeskClient vera = new DeskClient(DESK.installation, VERA, Installation.PASSWORD);
        assertThat(vera.decide(post, "approve", UUID.randomUUID()).join().statusCode())
                .isEqualTo(403);
        page.navigate(DESK.installation.url("/desk/rules"));
        assertThat(page.locator(".lecture")).isVisible();
        assertThat(page.locator("main form[method=post]").first()).isHidden();
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void a_refusal_is_said_and_is_no_sign_out() {
        DESK.posted("Refusée une fois");
        Page page = DESK.desk(THEO);
        AtTheDesk.route(page, "**/decisions", route -> route.fulfill(problem(403, "Pas d’ici.")));
        assertThat(fiche(page)).containsText("Refusée une fois");
        page.keyboard().press("a");
        assertThat(toast(page)).hasText("Décision refusée : Pas d’ici.");
        assertThat(fiche(page)).containsText("Refusée une fois");
        assertThat(page.locator("#bandeau")).isHidden();
        page.unroute("**/decisions");
        page.keyboard().press("s");
        DESK.await("Refusée une fois", "aside");
    }

    @Test
    void a_queue_that_cannot_be_read_is_said_and_asked_for_again() {
        DESK.posted("Lue en retard");
        Page page = DESK.desk(THEO);
        AtTheDesk.route(page, "**/desk/api/queue?*", route -> route.fulfill(problem(500, "")));
        assertThat(page.locator("#bandeau")).containsText("La file n’a pas pu être lue");
        page.unroute("**/desk/api/queue?*");
        assertThat(fiche(page)).containsText("Lue en retard");
        assertThat(page.locator("#bandeau")).isHidden();
    }

    @Test
    void what_is_put_on_the_front_page_stays_in_the_list_of_the_wall() {
        DESK.amina.decided(DESK.posted("Reste au mur").get(0), "approve");
        Page page = DESK.desk(THEO);
        page.locator("[data-list=shown]").click();
        assertThat(fiche(page)).containsText("Reste au mur");
        page.keyboard().press("u");
        assertThat(toast(page)).containsText("À la une");
        assertThat(fiche(page)).containsText("Reste au mur");
        button(page, "unfeature").click();
        assertThat(toast(page)).containsText("Retirée de la une");
        assertThat(button(page, "feature")).isFocused();
        page.keyboard().press("z");
        assertThat(toast(page)).hasText("Annulé : « Reste au mur », affichée.");
        assertThat(DESK.amina.find("shown", "Reste au mur").get("featured").asBoolean())
                .isTrue();
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void what_an_author_took_back_is_told_and_cannot_be_undone() {
        JsonNode sent = DESK.installation.json(Installation.posting(
                DESK.installation.request("/posts"), Map.of("name", "Samir", "text", "Je la reprends")));
        DESK.await("Je la reprends", "waiting");
        DESK.installation.send(DESK.installation
                .request("/tickets/" + sent.get("ticket").asText())
                .DELETE());
        Page page = DESK.desk(THEO);
        assertThat(page.locator("#journal li").first()).containsText("son auteur a repris");
        assertThat(page.locator("#journal li").first().locator("button")).isHidden();
        assertThat(page.evaluate("[...document.getElementById('mots').content.querySelectorAll('[value^=did-]')]"
                        + ".filter(said => said.textContent.includes('a décidé de')).length"))
                .isEqualTo(0);
    }

    @Test
    void the_pause_key_acts_before_the_page_has_heard_of_the_walls() {
        Page page = DESK.desk(THEO);
        AtTheDesk.route(page, "**/desk/api/events?*", Route::abort);
        assertThat(page.locator("#bandeau")).containsText("Réseau perdu");
        page.keyboard().press("p");
        assertThat(page.locator("#pause")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("p");
        assertThat(page.locator("#pause")).hasAttribute("aria-pressed", "false");
        assertThat(DESK.troubles()).isEmpty();
    }

    /** A list of the wall, then one of what waits, as the desk keeps them; on a page that asks for no list itself. */
    @Test
    void a_list_is_whole_whatever_is_told_while_it_is_asked_for() {
        Page page = DESK.desk(VERA, "/", new Browser.NewContextOptions());
        assertThat(page.evaluate("""
                async () => {
                  const { Store } = await import('/assets/desk/store.js');
                  const told = (id, version, standing = 'waiting') => ({ id, version, standing, by: 'amina',
                    post: { id, version, standing, text: id, author: { name: 'Ana' }, findings: [], network: 'form' } });
                  const asked = [];
                  window.fetch = () => new Promise((answer) => asked.push((posts) =>
                    answer(new Response(JSON.stringify({ posts: posts.map(({ post }) => post), total: 0 })))));
                  const said = [];
                  const ids = (items) => items.map(({ id, version, gone }) => id + version + (gone ? '!' : '')).join(' ');
                  const answered = async (loading, posts = []) => { asked.shift()(posts); await loading; };

                  const wall = new Store();
                  await answered(wall.choose('shown'));
                  wall.apply(told('a', 1, 'shown'));
                  wall.apply(told('a', 2, 'shown'));
                  said.push('fresh ' + ids(wall.fresh));
                  wall.apply(told('a', 3, 'retracted'));
                  said.push('gone ' + ids(wall.fresh));
                  const again = wall.load();
                  wall.apply(told('b', 4, 'shown'));
                  await answered(again);
                  said.push('meanwhile ' + ids(wall.fresh));

                  const queue = new Store();
                  await answered(queue.load(), Array.from({ length: 60 }, (none, i) => told('p', i)).slice(0, 1)
                    .concat(Array.from({ length: 59 }, (none, i) => told('q' + i + '-', 9))));
                  const loading = queue.load();
                  await queue.more();
                  await answered(loading, [told('c', 20), told('d', 21)]);
                  said.push('loaded ' + ids(queue.items.filter(({ version }) => version >= 20)));
                  queue.read('c');
                  const [c] = queue.items.filter(({ id }) => id === 'c');
                  queue.take(c);
                  queue.apply(told('c', 30));
                  queue.settled('c', { version: 25, standing: 'shown' });
                  said.push('back ' + ids(queue.items.filter(({ id }) => id === 'c')));
                  const turned = queue.turnedAt;
                  queue.putBack(told('e', 40).post);
                  said.push('turned ' + (turned === -Infinity) + ' ' + (queue.turnedAt > turned));
                  return said.join(', ');
                }"""))
                .isEqualTo("fresh a2, gone , meanwhile b4, loaded c20 d21, back c30, turned true true");
    }
}
