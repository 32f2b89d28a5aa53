package fr.obsrs.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided, told afterwards; and what moderators set for the whole wall, seen on a screen. */
class JournalIT {
    private static Evening evening;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        evening = new Evening();
    }

    @AfterAll
    static void stop() {
        evening.close();
    }

    private static List<List<String>> csv(String query) {
        String body = evening.text("/desk/api/audit?format=csv" + query);
        assertThat(body).startsWith("\uFEFFoffset,time,by,").endsWith("\r\n");
        return body.substring(1)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static int column(String name) {
        return Line.COLUMNS.indexOf(name);
    }

    @Test
    void the_audit_tells_a_known_sequence_in_order_and_nothing_that_was_said() {
        JsonNode post = evening.posted("Un secret bien gardé");
        evening.desk.decided(post, "approve");
        assertThat(evening.desk.decide(post, "reject", UUID.randomUUID()).join().statusCode())
                .isEqualTo(409);
        assertThat(evening.retract(post).statusCode()).isEqualTo(200);

        String id = post.get("id").asText();
        assertThat(csv("&post=" + id))
                .extracting(line -> line.get(column("by")) + " " + line.get(column("action")) + " "
                        + line.get(column("outcome")) + " " + line.get(column("standing")) + " "
                        + line.get(column("reason")))
                .containsExactly(
                        "rules clean applied waiting ",
                        "amina approve applied shown ",
                        "amina reject lost  HORS_SUJET",
                        "amina retract applied retracted HORS_SUJET");
        assertThat(evening.text("/desk/api/audit?format=csv")).doesNotContain("secret", "Ana,");
        assertThat(evening.text("/desk/api/audit?format=json")).doesNotContain("secret");
        assertThat(csv("&post=" + id + "&by=AMINA")).hasSize(3);
        assertThat(csv("&post=" + id + "&kind=judged")).hasSize(1);
        assertThat(csv("&post=" + id + "&from=2999-01-01")).isEmpty();
        assertThat(csv("&post=" + id + "&to=2001-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void the_whole_export_is_one_chain_and_both_formats_are_the_same() {
        evening.posted("Encore un maillon");
        List<List<String>> lines = csv("");
        String previous = "0".repeat(64);
        for (List<String> line : lines) {
            String covered = String.join(",", line.subList(0, line.size() - 1));
            assertThat(line.get(column("previous"))).isEqualTo(previous);
            previous = line.get(line.size() - 1);
            assertThat(previous).isEqualTo(Chain.hash(covered));
        }
        JsonNode json = Installation.parse(evening.text("/desk/api/audit"));
        assertThat(StreamSupport.stream(json.spliterator(), false)
                        .limit(lines.size())
                        .map(each -> each.get("hash").asText()))
                .containsExactlyElementsOf(
                        lines.stream().map(line -> line.get(line.size() - 1)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=xml", "post=x", "from=hier", "to=2026-13-01"})
    void what_cannot_be_filtered_by_is_a_bad_request(String query) {
        HttpResponse<String> answer = evening.wall.send(evening.wall.signedIn("/desk/api/audit?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/api/audit",
                "/desk/journal",
                "/desk/rules",
                "/desk/api/scene",
                "/desk/api/posts/x-1/history"
            })
    void nobody_reads_it_without_an_account(String path) {
        assertThat(evening.wall.send(evening.wall.request(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void the_history_of_a_copied_post_says_who_copied_it_and_its_page_why_it_is_there() {
        JsonNode post = evening.copied("copiste", "https://x.com/copiste/status/1", "Recopié pour l’histoire");
        evening.desk.decided(post, "approve");
        JsonNode history = evening.history(post);
        assertThat(history.get("decisions").get(0).get("action").asText()).isEqualTo("enter");
        assertThat(history.get("decisions").get(0).get("by").asText()).isEqualTo(Installation.ADMIN);
        assertThat(history.get("decisions").get(1).get("source").asText()).isEqualTo("by-hand");
        assertThat(history.get("decisions").get(1).has("partition")).isTrue();
        assertThat(history.has("cameAt")).isTrue();
        assertThat(history.toString()).doesNotContain("Recopié");

        Page page = evening.open("/desk/journal?post=" + post.get("id").asText());
        assertThat(page.locator(".dit")).containsText("parce que amina");
        assertThat(page.locator(".journal li")).hasCount(3);
        assertThat(page.locator(".journal")).containsText("a recopié cette affiche à la main");
        assertThat(page.locator(".une")).containsText("by-hand");
    }

    @Test
    void a_decision_is_taken_back_from_the_journal_and_a_lost_race_says_who_won() {
        JsonNode post = evening.posted("À reprendre plus tard");
        evening.desk.decided(post, "approve");
        Page page = evening.open("/desk/journal?post=" + post.get("id").asText());
        Page late = evening.open("/desk/journal?post=" + post.get("id").asText());
        Locator undo = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler\u00a0: remettre à relire"));
        undo.click();
        assertThat(page.locator(".dit")).containsText("attend une personne");
        assertThat(evening.desk.wall()).doesNotContain("À reprendre plus tard");

        late.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler\u00a0: remettre à relire"))
                .click();
        assertThat(late.locator(".alerte")).containsText("amina a décidé entre-temps\u00a0: à relire");
    }

    @Test
    void a_word_that_is_added_at_the_desk_holds_the_next_post_and_is_in_the_journal() {
        assertThat(evening.posted("Un zigouigoui avant").get("findings")).isEmpty();
        Page page = evening.open("/desk/rules");
        page.getByLabel("Ajouter un mot").fill("zigouigoui");
        page.keyboard().press("Enter");
        assertThat(page.locator("main .mots").first()).containsText("zigouigoui");
        assertThat(evening.posted("Un ZIGOUIGOUI après")
                        .get("findings")
                        .get(0)
                        .get("rule")
                        .asText())
                .isEqualTo("blocked-words");
        assertThat(csv("&kind=word").get(0)).contains("amina", "listed", "zigouigoui");

        page.getByLabel("Ajouter un mot").fill("ObsRS");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alerte")).containsText("tout serait retenu");
        page.getByLabel("Texte à essayer").fill("Quel zigouigoui !");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Essayer"))
                .click();
        assertThat(page.locator(".verdicts .tique")).containsText("zigouigoui");
        assertThat(page.locator(".verdicts .tique")).hasCount(1);
        assertThat(evening.desk.posts("waiting"))
                .noneMatch(post -> post.get("text").asText().startsWith("Quel"));
    }

    @Test
    void a_rule_that_the_law_wants_has_no_switch_and_another_one_has() {
        Page page = evening.open("/desk/rules?lang=en");
        Locator bot =
                page.locator(".regles > li").filter(new Locator.FilterOptions().setHasText("Written by a program"));
        bot.getByRole(AriaRole.BUTTON).click();
        assertThat(bot.locator(".puce")).hasText("Off");
        bot.getByRole(AriaRole.BUTTON).click();
        assertThat(bot.locator(".puce")).hasText("On");
        Locator law =
                page.locator(".regles > li").filter(new Locator.FilterOptions().setHasText("asks not to be spread"));
        assertThat(law.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(law).containsText("Always on");
        HttpResponse<String> forced = evening.wall.send(Entrance.form(
                evening.wall.request("/desk/rules").header("Cookie", Entrance.cookie(evening.wall)),
                "order",
                "rule-off",
                "value",
                "author-opt-out"));
        assertThat(forced.statusCode()).isEqualTo(422);
    }

    @Test
    void all_that_one_order_asked_of_the_walls_is_told_in_one_sentence() {
        evening.scene("{\"paused\":true,\"announcement\":{\"text\":\"Buffet au foyer\"}}");
        evening.scene("{\"curtain\":true,\"announcement\":null}");
        evening.scene("{\"curtain\":false,\"paused\":false}");
        Locator journal = evening.open("/desk/journal").locator(".journal");
        assertThat(journal).containsText("collage en pause, avis « Buffet au foyer »");
        assertThat(journal).containsText("rideau tiré, avis retiré");
        assertThat(evening.open("/desk/journal?lang=en").locator(".journal"))
                .containsText("curtain open again, posting resumed");
    }

    @Test
    void a_ban_takes_down_what_it_was_asked_to_and_holds_what_comes_next() {
        JsonNode first = evening.copied("vendeur", "https://x.com/vendeur/status/1", "Achetez mes matelas");
        evening.desk.decided(first, "approve");
        String author = evening.history(first).get("author").asText();
        JsonNode before = evening.wall.json(evening.wall.signedIn("/desk/api/authors/" + author));
        assertThat(before.get("shown").asInt()).isEqualTo(1);
        assertThat(before.get("mark").asText()).isEqualTo("none");

        Page page = evening.open("/desk/authors/" + author);
        assertThat(page.locator("main")).containsText("1 affiche de cette personne est au mur");
        page.getByLabel("Décoller aussi son affiche").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mettre à l’écart"))
                .click();
        assertThat(page.locator(".chapeau").first()).containsText("Mis à l’écart");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !evening.desk.wall().contains("Achetez mes matelas"));
        JsonNode next = evening.copied("vendeur", "https://x.com/vendeur/status/2", "Achetez mes sommiers");
        assertThat(next.get("findings").toString()).contains("banned-author");
        assertThat(csv("&kind=author&by=amina")).anyMatch(line -> line.contains(author) && line.contains("banned"));

        JsonNode lifted = evening.wall.json(Installation.posting(
                evening.wall.signedIn("/desk/api/authors/" + author + "/marks"),
                Map.of("id", UUID.randomUUID(), "mark", "none")));
        assertThat(lifted.get("mark").asText()).isEqualTo("none");
    }
}
