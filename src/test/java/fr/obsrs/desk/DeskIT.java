package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.DeskClient;
import fr.obsrs.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk's API tells scripts that ask for something else than there is. */
class DeskIT {
    private static final Installation INSTALLATION = Installation.prepared();

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room=zzz",
                "limit=abc",
                "state=withdrawn",
                "state=erased",
                "state=zzz",
                "network=zzz",
                "after=zzz",
                "state=waiting,zzz"
            })
    void a_filter_that_cannot_be_is_a_bad_request(String query) {
        HttpResponse<String> answer = INSTALLATION.send(INSTALLATION.signedIn("/desk/api/queue?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(answer.body()).contains(query.replaceFirst("=.*", ""));
    }

    private static List<JsonNode> queue(String query) {
        JsonNode listing = INSTALLATION.json(INSTALLATION.signedIn("/desk/api/queue?" + query));
        List<JsonNode> posts = new ArrayList<>();
        listing.get("posts").forEach(posts::add);
        return posts;
    }

    @Test
    void a_long_queue_is_read_page_by_page_and_several_states_at_once() {
        DeskClient desk = new DeskClient(INSTALLATION);
        for (int number = 1; number <= 5; number++) {
            INSTALLATION.json(Installation.posting(
                    INSTALLATION.request("/posts"), Map.of("name", "Samir", "text", "Page à page " + number)));
            int so = number;
            Awaitility.await().until(() -> queue("q=page+%C3%A0").size() == so);
        }
        List<JsonNode> first = queue("limit=2");
        List<JsonNode> second = queue("limit=2&after=" + first.get(1).get("version"));
        List<JsonNode> last = queue("limit=2&q=page&after=" + second.get(1).get("version"));
        assertThat(Stream.of(first, second, last)
                        .flatMap(List::stream)
                        .map(post -> post.get("text").asText().replaceFirst(".* ", "")))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(queue("after=" + last.get(0).get("version"))).isEmpty();
        assertThat(queue("room=none")).hasSize(5);
        assertThat(queue("held=true")).isEmpty();
        assertThat(INSTALLATION
                        .json(INSTALLATION.signedIn("/desk/api/queue?limit=1"))
                        .get("total")
                        .asInt())
                .isEqualTo(5);

        desk.decided(first.get(0), "reject");
        desk.decided(first.get(1), "aside");
        assertThat(queue("state=rejected,aside").stream()
                        .map(post -> post.get("standing").asText()))
                .containsExactly("aside", "rejected");
        assertThat(queue("state=rejected,aside&after="
                        + queue("state=aside").get(0).get("version")))
                .hasSize(1);
    }

    private static HttpResponse<String> scene(String body) {
        return INSTALLATION.send(INSTALLATION
                .signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void who_asks_for_one_part_of_a_scene_takes_back_nothing_that_another_asks_for_at_once() {
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.of(
                        "{\"curtain\":true}", "{\"paused\":true}", "{\"announcement\":{\"text\":\"À table\"}}")
                .map(body -> INSTALLATION.sendAsync(INSTALLATION
                        .signedIn("/desk/api/scene?room=atelier-2")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))))
                .toList();
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        JsonNode wall =
                INSTALLATION.json(INSTALLATION.signedIn("/desk/api/scene")).at("/walls/2");
        assertThat(wall.get("room").asText()).isEqualTo("atelier-2");
        assertThat(wall.get("curtain").asBoolean()).isTrue();
        assertThat(wall.get("paused").asBoolean()).isTrue();
        assertThat(wall.at("/announcement/text").asText()).isEqualTo("À table");
    }

    @Test
    void an_announcement_stays_until_it_is_taken_down() {
        assertThat(scene("{\"announcement\":{\"title\":\"Pause\",\"text\":\"15 min\"}}")
                        .body())
                .contains("Pause");
        assertThat(scene("{\"curtain\":false}").body()).contains("Pause");
        assertThat(scene("{\"announcement\":null}").body()).doesNotContain("Pause");
        assertThat(scene("{\"announcement\":{\"title\":\"Pause\"}}").body()).contains("Pause");
        assertThat(scene("{\"announcement\":{}}").body()).doesNotContain("Pause");
        assertThat(scene("{\"announcement\":\"Pause\"}").statusCode()).isEqualTo(400);
        assertThat(scene("{\"announcement\":{\"title\":7}}").statusCode()).isEqualTo(400);
    }

    private static List<String> policies(String path) {
        return INSTALLATION.send(INSTALLATION.request(path)).headers().allValues("Content-Security-Policy");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/wall?preview,     frame-ancestors 'self'",
                "/wall/atelier-1,   frame-ancestors 'self'",
                "/desk,             frame-ancestors 'none'; frame-src 'self'",
                "/desk/,            frame-ancestors 'none'; frame-src 'self'",
                "/desk/journal,     frame-ancestors 'none'",
                "/,                 frame-ancestors 'none'",
                "/wall/,            frame-ancestors 'none'",
                "/nowhere,          frame-ancestors 'none'",
                "/assets/tokens.css,frame-ancestors 'none'"
            })
    void only_the_desk_holds_a_frame_and_only_the_wall_is_in_one(String path, String frames) {
        assertThat(policies(path))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self';")
                .endsWith("; " + frames);
    }
}
