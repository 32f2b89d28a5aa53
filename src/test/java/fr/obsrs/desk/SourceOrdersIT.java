package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Tap;
import fr.obsrs.source.Situation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may order what of a source, on the packaged product. */
class SourceOrdersIT {
    private static final Installation INSTALLATION = Installation.prepared();

    private static ReportedSources sources;

    @BeforeAll
    static void start() {
        INSTALLATION.start();
        sources = new ReportedSources(INSTALLATION);
        sources.say("flux", "bluesky", "jetstream.example", Situation.STREAMING, null, 1);
    }

    @AfterAll
    static void stop() {
        sources.close();
        INSTALLATION.close();
    }

    private static int ordered(String source, String body, String... headers) {
        HttpRequest.Builder request = INSTALLATION.signedIn("/desk/api/sources/" + source + "/order");
        HttpRequest.Builder from = headers.length > 0 ? request.headers(headers) : request;
        return INSTALLATION
                .send(from.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void an_order_that_cannot_be_meant_or_comes_from_elsewhere_changes_nothing() {
        String pause = "{\"running\":false}";
        String[] anothers = {"Sec-Fetch-Site", "cross-site"};
        try (Tap orders = new Tap(INSTALLATION, "obsrs.settings")) {
            await().until(() -> ordered("flux", "{\"running\":true,\"restart\":true}") == 204);
            assertThat(orders.first("\"running\"").value()).contains("\"running\":true", "\"restart\":true");
            assertThat(ordered("nowhere", pause)).isEqualTo(404);
            assertThat(ordered("flux", "{}")).isEqualTo(422);
            assertThat(ordered("flux", "[")).isEqualTo(400);
            assertThat(ordered("flux", pause, anothers)).isEqualTo(403);
            assertThat(ordered("flux", pause, "Origin", "http://127.0.0.1:1")).isEqualTo(403);
            assertThat(form(INSTALLATION.signedIn("/desk/sources").headers(anothers)))
                    .isEqualTo(403);
            assertThat(form(INSTALLATION.request("/desk/sources"))).isEqualTo(401);
            assertThat(ordered("flux", "{\"running\":true}")).isEqualTo(204);
            assertThat(orders.first("\"running\"").value()).contains("\"running\":true", "\"restart\":false");
            assertThat(noted("flux")).containsExactly("amina restarted noted");
        }
    }

    @Test
    void a_moderator_closes_the_form_and_opens_it_again() {
        await().until(() -> ordered("form", "{\"running\":false}") == 204);
        assertThat(ordered("form", "{\"running\":false}")).isEqualTo(204);
        await().untilAsserted(() -> assertThat(posted().statusCode()).isEqualTo(403));
        assertThat(posted().body()).contains("fermé");
        HttpResponse<String> page = INSTALLATION.send(INSTALLATION.request("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Le formulaire est fermé pour le moment");
        await().untilAsserted(() -> assertThat(rows()).contains("\"source/form\"", "Fermé par amina"));

        assertThat(ordered("form", "{\"running\":true}")).isEqualTo(204);
        await().untilAsserted(() -> assertThat(posted().statusCode()).isEqualTo(202));
        assertThat(INSTALLATION.send(INSTALLATION.request("/")).body()).doesNotContain("est fermé pour le moment");
        await().untilAsserted(() -> assertThat(rows()).contains("Ouvert à tous").doesNotContain("Fermé par"));
        assertThat(noted("form")).containsExactly("amina paused noted", "amina resumed noted");
        assertThat(journal("fr"))
                .contains("<b>amina</b> ferme le formulaire.", "<b>amina</b> rouvre le formulaire.")
                .doesNotContain("Sans effet");
        assertThat(journal("en")).contains("<b>amina</b> opens the form again.");
    }

    /** What the audit says of orders to one source. */
    private static List<String> noted(String source) {
        JsonNode lines = INSTALLATION.json(INSTALLATION.signedIn("/desk/api/audit?kind=source"));
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("subject").asText().equals(source))
                .map(line -> line.get("by").asText() + " " + line.get("action").asText() + " "
                        + line.get("outcome").asText())
                .toList();
    }

    private static String journal(String language) {
        return INSTALLATION
                .send(INSTALLATION
                        .request("/desk/journal?kind=house&lang=" + language)
                        .header("Cookie", Entrance.cookie(INSTALLATION)))
                .body();
    }

    private static HttpResponse<String> posted() {
        return INSTALLATION.send(INSTALLATION
                .request("/posts?lang=fr")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ana\",\"text\":\"bonjour\"}")));
    }

    private static String rows() {
        return INSTALLATION
                .send(INSTALLATION.signedIn("/desk/api/sources?lang=fr"))
                .body();
    }

    private static int form(HttpRequest.Builder request) {
        return INSTALLATION
                .send(request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("source=flux&order=pause")))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sources", "/desk/api/sources", "/desk/sources;x", "/desk/%73ources"})
    void whoever_is_not_signed_in_is_asked_to(String path) {
        HttpResponse<String> answer = INSTALLATION.send(INSTALLATION.request(path));
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("flux");
        assertThat(INSTALLATION
                        .send(INSTALLATION.request("/desk/api/sources"))
                        .headers()
                        .firstValue("www-authenticate"))
                .isPresent();
    }
}
