package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"room=zzz", "limit=abc", "state=withdrawn", "state=erased", "state=zzz", "network=zzz"})
    void a_filter_that_cannot_be_is_a_bad_request(String query) {
        HttpResponse<String> answer = INSTALLATION.send(INSTALLATION.signedIn("/desk/api/queue?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        assertThat(answer.body()).contains(query.replaceFirst("=.*", ""));
    }

    private static HttpResponse<String> scene(String body) {
        return INSTALLATION.send(INSTALLATION
                .signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
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
}
