package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.connector.FakeTime;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.SourceException;
import fr.obsrs.post.Hashtags;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people look at is looked up: what is gone is gone, and nothing else is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepTest {
    private final FakeMastodon server = FakeMastodon.start();
    private final FakeTime time = new FakeTime();
    private final Recorder recorder = new Recorder();
    private final StatusReader statuses =
            new StatusReader("hall", server.url(), new Hashtags(List.of("ObsRS"))::in, time);
    private final Sweep sweep = new Sweep(
            new MastodonServer(server.url(), new Http("test", Optional.empty()), false, time),
            statuses,
            Duration.ofMinutes(1),
            time);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twenty_at_a_time_are_looked_up_and_what_is_missing_once_more_alone() throws Exception {
        List<String> ids = publish(45);
        server.delete(ids.get(3));
        server.delete(ids.get(44));
        sweep();
        assertThat(recorder.log()).endsWith("post 44 #ObsRS", "gone 3 #ObsRS", "gone 44 #ObsRS");
        assertThat(server.requests()).hasSize(5).contains("/api/v1/statuses/" + ids.get(3));
    }

    @Test
    void edits_are_brought_and_what_no_longer_concerns_us_leaves() throws Exception {
        List<String> ids = publish(3);
        server.edit(ids.get(0), "<p>édité #ObsRS</p>");
        server.edit(ids.get(1), "<p>sans</p>");
        server.change(ids.get(2), status -> status.put("visibility", "unlisted"));
        sweep();
        assertThat(recorder.log().subList(3, 6))
                .containsExactlyInAnyOrder("post édité #ObsRS", "left 1 #ObsRS", "left 2 #ObsRS");
    }

    @Test
    void a_server_that_gives_one_at_a_time_is_asked_so() throws Exception {
        server.lookup().oneByOne();
        List<String> ids = publish(25);
        server.delete(ids.get(7));
        sweep();
        assertThat(recorder.log()).endsWith("post 24 #ObsRS", "gone 7 #ObsRS");
        server.requests().clear();
        time.pass(Duration.ofMinutes(5));
        sweep();
        assertThat(server.requests()).hasSize(24).noneMatch(request -> request.contains("?"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/json, []",
        "200, application/json, {}",
        "200, text/html, <html>",
        "404, text/html, <html>404</html>",
        "404, text/plain, ''",
        "404, application/json, []",
        "404, application/json, {}",
        "401, application/json, {}",
        "403, application/json, {}",
        "410, text/html, <p>gone</p>",
        "429, application/json, {}",
        "500, application/json, {}",
        "503, text/html, <html>",
        "302, text/html, ''"
    })
    void nothing_but_the_servers_own_word_on_one_status_makes_it_gone(int status, String type, String body)
            throws Exception {
        publish(3);
        server.lookup().answers(new FakeLookup.Found(status, type, body));
        sweep();
        assertThat(recorder.texts()).hasSize(3);
        assertThat(recorder.log()).hasSize(3);
    }

    @Test
    void a_server_that_has_lost_everything_is_not_believed() throws Exception {
        List<String> ids = publish(6);
        ids.forEach(server::delete);
        sweep();
        assertThat(recorder.texts()).hasSize(6);
        server.publish("<p>vivant #ObsRS</p>", "Ana", FakeTime.START);
        read();
        sweep();
        assertThat(recorder.texts()).containsExactly("vivant #ObsRS");
    }

    @Test
    void a_server_that_asks_for_rest_gets_it_until_it_says() throws Exception {
        publish(3);
        server.answers(
                200,
                "application/json",
                "[]",
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset",
                "2099-01-01T00:00:00.123456Z");
        sweep();
        assertThat(server.requests()).hasSize(1);
        server.answersNormally();
        sweep();
        assertThat(server.requests()).hasSize(1);
        time.pass(Duration.ofHours(1));
        sweep();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void what_a_server_does_not_grant_at_once_is_looked_up_in_the_next_sweeps() throws Exception {
        server.lookup().oneByOne();
        publish(150);
        sweep();
        assertThat(server.requests()).hasSize(100);
        sweep();
        assertThat(server.requests()).hasSize(100);
        time.pass(Duration.ofMinutes(1));
        sweep();
        assertThat(server.requests()).hasSize(130);
        time.pass(Duration.ofMinutes(1));
        sweep();
        assertThat(server.requests().stream().filter(it -> !it.contains("?")).distinct())
                .hasSize(150);
    }

    private void sweep() throws SourceException, InterruptedException {
        sweep.run(recorder.of("hall"));
    }

    private List<String> publish(int count) throws SourceException, InterruptedException {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(number -> server.publish(
                        "<p>" + number + " #ObsRS</p>", "Ana", FakeTime.START.minusSeconds(1_000 - number)))
                .toList();
        for (String id : ids) {
            statuses.read(List.of(Fixtures.bytes(server.json(id))), recorder.of("hall"));
        }
        return ids;
    }

    private void read() throws SourceException, InterruptedException {
        MastodonServer asked = new MastodonServer(server.url(), new Http("test", Optional.empty()), false, time);
        statuses.read(
                JsonArray.elements(asked.page(new Timeline(List.of("obsrs")), Optional.empty()))
                        .orElseThrow(),
                recorder.of("hall"));
    }
}
