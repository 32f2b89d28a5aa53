package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.DeskClient;
import fr.obsrs.Installation;
import fr.obsrs.Leaks;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool tells the packaged product of posts. */
class HooksIT {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String TOKEN = "un-jeton-pour-qui-ne-signe-pas";
    private static final Installation WALL = Installation.prepared()
            .with("obsrs.sources.zap.type", "webhook")
            .with("obsrs.sources.zap.token", SECRET + "," + TOKEN);
    private static final Leaks LEAKS = new Leaks(WALL);
    private static final Tool TOOL = new Tool(WALL, "zap", Secret.of(SECRET));
    private static final DeskClient DESK = new DeskClient(WALL);

    @BeforeAll
    static void start() {
        WALL.start();
        Awaitility.await().until(() -> TOOL.tells("{\"type\":\"ready.question\"}") == 202);
    }

    @AfterAll
    static void stop() {
        WALL.close();
    }

    private static JsonNode queued(String words) {
        return Awaitility.await()
                .until(
                        () -> DESK.posts("waiting").stream()
                                .filter(post -> post.get("text").asText().startsWith(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void putUp(String id, String text) {
        assertThat(TOOL.tells(Tool.created(id, text))).isEqualTo(204);
        DESK.decided(queued(text), "approve");
        assertThat(DESK.wall()).contains(text);
    }

    @Test
    void a_post_waits_like_any_goes_up_when_approved_and_leaves_when_edited_until_it_is_approved_again() {
        putUp("urn:1", "Depuis LinkedIn #ObsRS");

        assertThat(TOOL.tells(Tool.updated("urn:1", "Corrigé depuis LinkedIn #ObsRS")))
                .isEqualTo(204);
        JsonNode edited = queued("Corrigé depuis LinkedIn");
        assertThat(DESK.wall()).doesNotContain("Depuis LinkedIn #ObsRS", "Corrigé depuis LinkedIn #ObsRS");
        assertThat(edited.get("network").asText()).isEqualTo("linkedin");
        DESK.decided(edited, "approve");
        assertThat(DESK.wall()).contains("Corrigé depuis LinkedIn #ObsRS");
    }

    @Test
    void a_post_that_is_deleted_or_loses_its_hashtag_leaves_the_wall_and_one_that_never_came_never_does() {
        putUp("urn:2", "Bientôt supprimé #ObsRS");
        putUp("urn:3", "Bientôt sans mot-dièse #ObsRS");

        assertThat(TOOL.tells(Tool.deleted("urn:2"))).isEqualTo(204);
        assertThat(TOOL.tells(Tool.updated("urn:3", "Sans mot-dièse"))).isEqualTo(202);
        Awaitility.await().until(() -> DESK.wall().stream().noneMatch(text -> text.startsWith("Bientôt")));

        assertThat(TOOL.tells(Tool.deleted("urn:4"))).isEqualTo(204);
        assertThat(TOOL.tells(Tool.created("urn:4", "Trop tard #ObsRS"))).isEqualTo(204);
        assertThat(TOOL.tells(Tool.created("urn:5", "Juste après #ObsRS"))).isEqualTo(204);
        queued("Juste après");
        assertThat(DESK.posts("waiting"))
                .noneMatch(post -> post.get("text").asText().startsWith("Trop tard"));
    }

    @Test
    void the_same_delivery_again_is_a_conflict_also_after_a_crash() {
        String body = Tool.created("urn:6", "Une fois #ObsRS");
        assertThat(TOOL.send("msg_once", body).statusCode()).isEqualTo(204);
        HttpResponse<String> again = TOOL.send("msg_once", body);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");

        WALL.kill();
        WALL.start();
        Awaitility.await()
                .until(() -> TOOL.send("msg_once", body).statusCode(), status -> status != 503 && status != 404);
        assertThat(TOOL.send("msg_once", body).statusCode()).isEqualTo(409);
        queued("Une fois");
        assertThat(DESK.posts("waiting"))
                .filteredOn(post -> post.get("text").asText().startsWith("Une fois"))
                .hasSize(1);
    }

    @Test
    void a_wrong_signature_is_refused_and_an_unknown_name_is_not_found() {
        Tool stranger = new Tool(WALL, "zap", Secret.of("whsec_" + "A".repeat(32)));
        HttpResponse<String> refused = stranger.send("msg_stranger", Tool.created("urn:7", "Étranger #ObsRS"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(new Tool(WALL, "zip", Secret.of(SECRET)).tells(Tool.created("urn:7", "Étranger #ObsRS")))
                .isEqualTo(404);
        assertThat(TOOL.send("msg_stranger", Tool.created("urn:8", "Le nôtre #ObsRS"))
                        .statusCode())
                .isEqualTo(204);
        queued("Le nôtre");
        assertThat(DESK.posts("waiting"))
                .noneMatch(post -> post.get("text").asText().startsWith("Étranger"));
    }

    @Test
    void a_tool_that_cannot_sign_sends_its_token_and_may_repeat_itself() {
        for (String token : List.of(TOKEN, TOKEN)) {
            assertThat(tokened(token, Tool.created("urn:9", "Par jeton #ObsRS")))
                    .isEqualTo(204);
        }
        assertThat(tokened(SECRET, Tool.created("urn:10", "x #ObsRS"))).isEqualTo(401);
        queued("Par jeton");
    }

    private static int tokened(String token, String body) {
        return WALL.send(WALL.request("/hooks/zap")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void what_is_too_large_or_of_another_type_is_refused_before_it_is_read() {
        byte[] large = new byte[256 * 1024 + 1];
        assertThat(WALL.send(TOOL.delivery("msg_large", large)).statusCode()).isEqualTo(413);
        HttpRequest.BodyPublisher unannounced =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large));
        assertThat(WALL.send(TOOL.delivery("msg_chunked", large).POST(unannounced))
                        .statusCode())
                .isEqualTo(413);
        assertThat(WALL.send(TOOL.delivery("msg_type", "{}".getBytes(StandardCharsets.UTF_8))
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"type\":\"social.post.created\"", "null"})
    void garbage_is_the_senders_fault(String body) {
        HttpResponse<String> answer = TOOL.send("msg_garbage_" + body.hashCode(), body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(TOOL.tells(Tool.created("urn:after" + body.hashCode(), "Après " + body.hashCode() + " #ObsRS")))
                .isEqualTo(204);
        queued("Après " + body.hashCode());
    }

    @ParameterizedTest
    @CsvSource({"data.network,linkedin,form", "data.id,urn:11,' '", "data.author.name,Marie Démo,' '"})
    void a_wrong_field_is_named_and_the_mended_delivery_may_have_the_same_id(String field, String right, String wrong) {
        String body = Tool.created("urn:11", "Réparé #ObsRS");
        HttpResponse<String> answer = TOOL.send("msg_" + field, body.replace('"' + right + '"', '"' + wrong + '"'));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Installation.parse(answer.body()).get("field").asText()).isEqualTo(field);
        assertThat(TOOL.send("msg_" + field, body).statusCode()).isEqualTo(204);
    }

    @Test
    void neither_secret_nor_token_is_in_any_topic_metric_page_or_line_of_the_console_also_when_it_was_misused() {
        assertThat(tokened(SECRET, Tool.created("urn:12", "x #ObsRS"))).isEqualTo(401);
        assertThat(tokened(TOKEN + "x", "{\"" + TOKEN)).isEqualTo(401);
        assertThat(tokened(TOKEN, Tool.created("urn:13", "Au secret #ObsRS"))).isEqualTo(204);
        queued("Au secret");
        assertThat(LEAKS.of(SECRET.substring(6))).isEmpty();
        assertThat(LEAKS.of(TOKEN)).isEmpty();
        assertThat(LEAKS.of("zap"))
                .as("what is no secret is found")
                .contains("obsrs.posts", "obsrs.decisions", "obsrs.signals", "/q/metrics", "/desk/sources");
    }
}
