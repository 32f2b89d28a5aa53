package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.DeskClient;
import fr.obsrs.Installation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceIT {
    private static final Installation WALL = Installation.prepared();
    private static final Attendee ATTENDEE = new Attendee(WALL);
    private static final DeskClient DESK = new DeskClient(WALL);

    @BeforeAll
    static void start() {
        WALL.start();
    }

    @AfterAll
    static void stop() {
        WALL.close();
    }

    @Test
    void a_program_posts_json_and_follows_its_ticket_onto_the_wall_and_off_again() {
        HttpResponse<String> answer = ATTENDEE.json("{\"name\":\"Ana\",\"text\":\"Du JSON\",\"room\":\"atelier-4\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = Installation.parse(answer.body());
        String path = "/tickets/" + body.get("ticket").asText();
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(body.get("status").asText()).isEqualTo("waiting");
        assertThat(ATTENDEE.status(path)).isEqualTo("waiting");

        DESK.decided(queued("Du JSON"), "approve");
        assertThat(ATTENDEE.status(path)).isEqualTo("shown");
        assertThat(DESK.wall()).contains("Du JSON");

        assertThat(WALL.send(WALL.request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(WALL.send(WALL.request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(ATTENDEE.status(path)).isEqualTo("withdrawn");
        assertThat(DESK.wall()).doesNotContain("Du JSON");
    }

    @Test
    void a_browsers_form_leads_to_the_tickets_page_and_keeps_its_language() {
        HttpResponse<String> answer =
                ATTENDEE.form("/posts?lang=en", Map.of("name", "Bob", "text", "A form\r\nof two lines"));

        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).matches("/tickets/[A-Za-z0-9_-]{22}\\?lang=en");
        HttpResponse<String> page = ATTENDEE.page(location);
        assertThat(page.body()).contains("lang=\"en\"", "Got it!", "Being checked", "http-equiv=\"refresh\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(queued("A form").get("text").asText()).isEqualTo("A form\nof two lines");
    }

    @Test
    void a_form_page_carries_a_nonce_and_sent_twice_it_is_one_post() {
        Matcher nonce = Pattern.compile("name=\"nonce\" value=\"([A-Za-z0-9_-]{22})\"")
                .matcher(ATTENDEE.page("/").body());
        assertThat(nonce.find()).isTrue();
        Map<String, String> fields = Map.of("name", "Bob", "text", "Deux fois", "nonce", nonce.group(1));
        HttpResponse<String> once = ATTENDEE.form("/posts", fields);
        assertThat(once.statusCode()).isEqualTo(303);
        assertThat(ATTENDEE.form("/posts", fields).headers().firstValue("Location"))
                .isEqualTo(once.headers().firstValue("Location"));
        HttpResponse<String> other =
                ATTENDEE.json("{\"name\":\"Bob\",\"text\":\"Après deux fois\",\"nonce\":\"" + nonce.group(1) + "\"}");
        assertThat(once.headers().firstValue("Location"))
                .isNotEqualTo(other.headers().firstValue("Location"));
        queued("Après deux fois");
        assertThat(DESK.posts("waiting"))
                .filteredOn(post -> post.get("text").asText().equals("Deux fois"))
                .hasSize(1);
        assertThat(ATTENDEE.page("/").body()).doesNotContain(nonce.group(1));
    }

    @Test
    void without_script_a_form_takes_the_post_back() {
        String path = ATTENDEE.form("/posts", Map.of("name", "Bob", "text", "Reprise"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> answer = ATTENDEE.form(path + "/withdrawal", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(ATTENDEE.page(path).body()).contains("data-status=\"withdrawn\"");
    }

    @Test
    void a_multipart_form_posts_and_a_picture_is_left_aside() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nZoé\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nAvec une photo\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"../a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nnot a picture\r\n--x--\r\n";
        HttpResponse<String> answer = WALL.send(WALL.request("/posts")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", Attendee.BROWSER)
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(303);
        JsonNode post = queued("Avec une photo");
        assertThat(post.get("author").get("name").asText()).isEqualTo("Zoé");
        assertThat(post.get("media")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"text\":\"x\"}|name",
                "{\"text\":\"x\"}|name",
                "{\"name\":\"x\",\"text\":\" \\u200b \"}|text",
                "{\"name\":\"x\"}|text",
                "{\"name\":\"x\",\"text\":\"x\",\"room\":\"atelier-9\"}|room"
            })
    void a_wrong_field_is_named(String body, String field) {
        HttpResponse<String> answer = ATTENDEE.json(body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Installation.parse(answer.body()).get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_browser_gets_its_form_back_with_its_words_and_the_field_marked() {
        HttpResponse<String> answer = ATTENDEE.form(
                "/posts", Map.of("name", "n".repeat(61), "text", "Des mots à garder <b>", "room", "atelier-2"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Des mots à garder &lt;b&gt;</textarea>")
                .containsPattern("<input id=\"name\"[^>]*aria-describedby=\"name-erreur\" aria-invalid=\"true\"")
                .containsPattern("value=\"atelier-2\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[1]", "\"x\"", "{\"name\":{},\"text\":[]}", "nonsense"})
    void malformed_json_is_the_senders_fault(String body) {
        HttpResponse<String> answer = ATTENDEE.json(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void another_type_and_too_large_a_body_are_refused() {
        assertThat(WALL.send(WALL.request("/posts")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(ATTENDEE.json("{\"name\":\"x\",\"text\":\"" + "x".repeat(2_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_robot_is_thanked_and_nothing_is_written() {
        HttpResponse<String> answer =
                ATTENDEE.json("{\"name\":\"Bot\",\"text\":\"Achetez\",\"website\":\"https://spam.example\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = Installation.parse(answer.body());
        assertThat(ATTENDEE.status("/tickets/" + body.get("ticket").asText())).isEqualTo("waiting");
        ATTENDEE.json("{\"name\":\"Ana\",\"text\":\"Juste après le robot\"}");
        queued("Juste après le robot");
        assertThat(DESK.posts("waiting"))
                .noneMatch(post -> post.get("text").asText().equals("Achetez"));
    }

    @Test
    void an_unknown_ticket_is_not_found_for_programs_and_people() {
        for (String path : new String[] {"/tickets/AAAAAAAAAAAAAAAAAAAAAA", "/tickets/x"}) {
            HttpResponse<String> answer = WALL.send(WALL.request(path).header("Accept", "application/json"));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(ATTENDEE.page(path).statusCode()).isEqualTo(404);
            assertThat(ATTENDEE.page(path).body()).contains("data-status=\"unknown\"");
            assertThat(WALL.send(WALL.request(path).DELETE()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_rejected_author_reads_why_in_plain_words() {
        String path = ATTENDEE.form("/posts", Map.of("name", "Bob", "text", "Rien à voir"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        DESK.decided(queued("Rien à voir"), "reject");
        assertThat(ATTENDEE.status(path)).isEqualTo("rejected");
        assertThat(ATTENDEE.page(path).body()).contains("Pas collée cette fois", "elle s’éloigne du sujet du jour.");
    }

    @Test
    void public_pages_set_no_cookie_and_carry_no_inline_script_or_style() {
        for (String path : new String[] {"/", "/?lang=en", "/tickets/AAAAAAAAAAAAAAAAAAAAAA"}) {
            HttpResponse<String> page = ATTENDEE.page(path);
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=")
                    .doesNotContainPattern("(src|href)=\"https?://");
        }
    }

    /** The rules judge within moments of the answer. */
    private static JsonNode queued(String words) {
        return Awaitility.await()
                .until(
                        () -> DESK.posts("waiting").stream()
                                .filter(post -> post.get("text").asText().startsWith(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
