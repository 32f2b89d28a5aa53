package fr.obsrs.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.desk.AtTheDesk.DESK;
import static fr.obsrs.desk.AtTheDesk.THEO;
import static fr.obsrs.desk.AtTheDesk.button;
import static fr.obsrs.desk.AtTheDesk.fiche;
import static fr.obsrs.desk.AtTheDesk.row;
import static fr.obsrs.desk.AtTheDesk.toast;
import static fr.obsrs.desk.AtTheDesk.width;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.obsrs.Barriers;
import fr.obsrs.Installation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person at the desk: by keys, by thumb, by screen reader, and with what hostile people send. */
@ExtendWith(OpenDesk.class)
class DeskHandsIT {
    private static Page phone(String path, int width) {
        return DESK.desk(
                THEO,
                path,
                new Browser.NewContextOptions().setViewportSize(width, 844).setHasTouch(true));
    }

    @Test
    void the_keyboard_alone_reads_decides_and_finds() {
        DESK.posted("Au clavier, un", "Au clavier, deux", "Au clavier, trois", "Au clavier, quatre");
        Page page = DESK.desk(THEO);
        assertThat(fiche(page)).containsText("Au clavier, un");
        assertThat(page).hasTitle(Pattern.compile("^\\(4\\) .*"));
        page.keyboard().press("j");
        assertThat(fiche(page)).containsText("deux");
        assertThat(fiche(page)).isFocused();
        page.keyboard().press("k");
        assertThat(fiche(page)).containsText("Au clavier, un");
        page.keyboard().press("a");
        DESK.await("Au clavier, un", "shown");
        assertThat(page.locator("#colles")).containsText("Au clavier, un");
        assertThat(fiche(page)).containsText("deux");
        page.keyboard().press("s");
        DESK.await("Au clavier, deux", "aside");
        assertThat(fiche(page)).containsText("trois");
        page.keyboard().press("e");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        DESK.await("Au clavier, trois", "rejected");
        assertThat(DESK.amina.find("rejected", "trois").get("reason").asText()).isEqualTo("INJURE");

        page.locator("[data-list=shown]").click();
        assertThat(fiche(page)).containsText("Au clavier, un");
        page.keyboard().press("r");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        DESK.await("Au clavier, un", "retracted");
        page.keyboard().press("/");
        assertThat(page.locator("#cherche")).isFocused();
        page.locator("[data-list=waiting]").click();
        assertThat(fiche(page)).containsText("quatre");
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void letters_do_nothing_while_typing_with_other_keys_when_held_or_switched_off() {
        DESK.posted("Ne bouge pas");
        Page page = DESK.desk(THEO);
        AtomicInteger decisions = new AtomicInteger();
        page.onRequest(request -> decisions.addAndGet(request.url().endsWith("/decisions") ? 1 : 0));
        assertThat(fiche(page)).containsText("Ne bouge pas");
        page.keyboard().press("/");
        page.keyboard().type("as");
        assertThat(page.locator("#file-vide")).containsText("Aucune affiche ne correspond");
        page.keyboard().press("Escape");
        assertThat(fiche(page)).containsText("Ne bouge pas");
        page.keyboard().press("Control+a");
        page.keyboard().press("Shift+s");
        page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', repeat: true, bubbles: true}))");

        page.keyboard().press("?");
        assertThat(page.locator("#touches")).isVisible();
        page.keyboard().press("a");
        page.locator("#lettres").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("a");
        page.reload();
        assertThat(fiche(page)).containsText("Ne bouge pas");
        page.keyboard().press("a");
        assertThat(button(page, "approve").locator("kbd")).isHidden();

        page.locator("#aide").click();
        page.locator("#lettres").check();
        page.keyboard().press("Escape");
        page.keyboard().press("a");
        DESK.await("Ne bouge pas", "shown");
        assertThat(toast(page)).containsText("Affichée");
        assertThat(decisions).hasValue(1);
    }

    @Test
    void a_double_click_decides_once() {
        DESK.posted("Cliquée deux fois", "Jamais lue");
        Page page = DESK.desk(THEO);
        assertThat(fiche(page)).containsText("Cliquée deux fois");
        button(page, "approve").dblclick();
        DESK.await("Cliquée deux fois", "shown");
        assertThat(fiche(page)).containsText("Jamais lue");
        assertThat(DESK.amina.find("waiting", "Jamais lue")).isNotNull();
    }

    @Test
    void a_thumb_swipes_to_decide_and_every_swipe_has_its_button() {
        DESK.posted("Vers la droite", "À peine poussée", "Vers le bas");
        Page page = phone("/desk", 390);
        assertThat(fiche(page)).containsText("Vers la droite");
        Thumb.swipe(page, 170, 0);
        assertThat(toast(page)).containsText("Affichée : « Vers la droite »");
        DESK.await("Vers la droite", "shown");

        assertThat(fiche(page)).containsText("À peine poussée");
        Thumb.swipe(page, 60, 0);
        Thumb.swipe(page, -170, 0);
        assertThat(page.locator("#pourquoi")).isVisible();
        page.keyboard().press("Escape");
        assertThat(fiche(page)).containsText("À peine poussée");
        button(page, "approve").click();
        DESK.await("À peine poussée", "shown");

        assertThat(fiche(page)).containsText("Vers le bas");
        Thumb.swipe(page, 0, 150);
        assertThat(toast(page)).containsText("Mise de côté : « Vers le bas »");
        // A tap so soon after a swipe only stops the movement.
        page.locator("#annuler").click();
        DESK.await("Vers le bas", "waiting");
        for (String action : List.of("approve", "feature", "aside", "reject")) {
            assertThat(button(page, action)).isVisible();
            BoundingBox box = Objects.requireNonNull(button(page, action).boundingBox());
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
        }
        assertThat(DESK.troubles()).isEmpty();
    }

    @Test
    void nobody_is_shut_out_in_any_state_size_or_language() {
        List<JsonNode> posts = DESK.posted(
                "Trois liens : https://a.example https://b.example https://c.example", "Rien à redire", "Oui", "Non");
        DESK.amina.decided(posts.get(2), "approve");
        DESK.amina.decided(posts.get(3), "reject");
        Page page = DESK.desk(THEO);
        assertThat(fiche(page).locator("mark")).isVisible();
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().press("e");
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("s");
        assertThat(toast(page)).containsText("Mise de côté");
        assertThat(Barriers.of(page)).isEmpty();
        for (String list : List.of("aside", "rejected", "shown")) {
            page.locator("[data-list=" + list + "]").click();
            assertThat(fiche(page)).isVisible();
            assertThat(Barriers.of(page)).isEmpty();
        }
        page.keyboard().press("r");
        assertThat(page.locator("#pourquoi")).isVisible();
        assertThat(Barriers.of(page)).isEmpty();
        page.keyboard().press("Escape");
        page.locator("[data-room=atelier-3]").click();
        assertThat(page.locator("#file-vide")).containsText("Aucune affiche ne correspond");
        assertThat(Barriers.of(page)).isEmpty();

        Page narrow = phone("/desk?lang=en", 320);
        assertThat(fiche(narrow)).containsText("Rien à redire");
        narrow.evaluate("document.querySelector('#fiche .aff').style.minHeight = '4000px'");
        assertThat(narrow.locator("#adresse")).containsText("set obsrs.event.public-url");
        assertThat(width(narrow)).isLessThanOrEqualTo(320);
        assertThat(Barriers.of(narrow)).isEmpty();
        Page zoomed = DESK.desk(THEO, "/desk", new Browser.NewContextOptions().setViewportSize(720, 450));
        assertThat(fiche(zoomed)).isVisible();
        assertThat(width(zoomed)).isLessThanOrEqualTo(720);
    }

    @Test
    void what_hostile_people_send_is_shown_as_words() {
        List<String> hostile = List.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)> javascript:alert(1) {{7*7}} ${7*7} %text% %n% $& {desk:title}",
                "\u202Etxet sdrawkcab \u2066\u200B T\u0335\u0322\u0358\u0316o\u0334\u0315\u0317 الكلمات 田中さん 👩‍👩‍👧‍👦",
                "W" + "o".repeat(480));
        DESK.posted(hostile.get(0));
        for (String text : hostile) {
            DESK.installation.send(Installation.posting(
                    DESK.installation.signedIn("/desk/api/posts"),
                    Map.of(
                            "network",
                            "linkedin",
                            "link",
                            "https://x.example/" + text.hashCode() + "?a=%22%3E%3Cscript%3Ealert(2)",
                            "name",
                            text.substring(0, Math.min(text.length(), 190)),
                            "handle",
                            text.substring(0, Math.min(text.length(), 190)),
                            "text",
                            text)));
        }
        Page page = DESK.desk(THEO);
        assertThat(page.locator("#file article")).hasCount(4);
        for (int read = 0; read < 4; read++) {
            assertThat(page.locator("main img, main script")).hasCount(0);
            assertThat(width(page)).isLessThanOrEqualTo(1440);
            page.keyboard().press("j");
        }
        page.keyboard().press("a");
        assertThat(page.locator("#journal li").first()).containsText("Vous avez affiché");
        Page narrow = phone("/desk", 320);
        assertThat(row(narrow, "alert(1)").first()).isVisible();
        assertThat(width(narrow)).isLessThanOrEqualTo(320);
        assertThat(DESK.troubles()).isEmpty();
    }
}
