package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.obsrs.connector.FakeTime;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.Rig;
import fr.obsrs.connector.SourceException;
import fr.obsrs.post.Hashtags;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that refuses, lies, or never ends: the source waits as it should, and goes on when the server is back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MisbehaviourTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeMastodon server = FakeMastodon.start();
    private final Rig rig = new Rig();

    @BeforeEach
    void publish() {
        server.publish("<p>bonjour #ObsRS</p>", "Ana", FakeTime.START.minus(MINUTE));
        rig.time.then(server::answersNormally);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void too_many_requests_are_answered_by_waiting_as_long_as_the_server_asks() {
        String reset = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now().plusSeconds(200));
        server.answers(429, "application/json", "{\"error\":\"Too many requests\"}", "X-RateLimit-Reset", reset);
        assertThat(firstWait()).isCloseTo(Duration.ofSeconds(200), Duration.ofSeconds(5));
        assertThat(rig.texts()).hasSize(1);
    }

    @Test
    void retry_after_is_obeyed_in_seconds() {
        server.answers(503, "text/html", "<h1>Maintenance</h1>", "Retry-After", "300");
        assertThat(firstWait()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rig.texts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 410, 422})
    void a_refusal_is_not_argued_with(int status) {
        server.answers(status, "application/json", Fixtures.text("tag-401.json"));
        assertThat(firstWait()).isGreaterThanOrEqualTo(MINUTE);
        assertThat(rig.texts()).hasSize(1);
    }

    @Test
    void a_web_page_that_says_404_is_a_wrong_address() {
        server.answers(404, "text/html", "<html>404</html>");
        assertThat(firstWait()).isGreaterThanOrEqualTo(MINUTE);
    }

    @Test
    void a_hashtag_that_the_server_never_met_is_no_failure() {
        server.answers(404, "application/json", Fixtures.text("tag-404.json"));
        assertThat(firstWait()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_redirect_is_not_followed_and_the_token_goes_nowhere_else() {
        try (FakeMastodon elsewhere = FakeMastodon.start()) {
            server.answers(302, "text/html", "", "Location", elsewhere.url().toString());
            assertThat(firstWait()).isGreaterThanOrEqualTo(MINUTE);
            assertThat(elsewhere.requests()).isEmpty();
        }
        assertThat(server.headers().get(0))
                .containsEntry("Authorization", List.of("Bearer s3cret"))
                .containsEntry("User-agent", List.of("ObsRS-Wall/1.0"));
    }

    @Test
    void a_server_in_trouble_is_tried_again_soon() {
        server.answers(500, "text/html", "<h1>oops</h1>");
        assertThat(firstWait()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(rig.texts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>ok</html>", "[{\"id\":", "{\"error\":\"no\"}", "[1,2]]", "", "\u0000\u0001", "[\"\\"})
    void an_answer_that_is_no_list_of_statuses_is_waited_out(String body) {
        server.answers(200, "application/json", body);
        assertThat(firstWait()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(rig.texts()).hasSize(1);
        assertThat(rig.putAside).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void statuses_that_are_none_cost_a_dead_letter_each_and_no_wait() {
        server.answers(
                200,
                "application/json",
                "[1, {\"visibility\":\"private\"}, null, " + "[".repeat(10_000) + "]".repeat(10_000) + ", \"x\"]");
        assertThat(firstWait()).isEqualTo(Duration.ofSeconds(20));
        assertThat(rig.putAside).hasSize(4);
    }

    @Test
    void two_hundred_mebibytes_are_not_read() {
        server.answersMebibytes(200);
        long before = used();
        assertThat(firstWait()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(used()).isCloseTo(before, within(64L << 20));
        assertThat(rig.texts()).hasSize(1);
    }

    @Test
    void memory_is_flat_however_often_a_server_sends_without_end() {
        Http http = new Http("ObsRS-Wall/1.0", Optional.empty());
        server.answersMebibytes(200);
        drown(http, 5);
        long before = used();
        drown(http, 40);
        assertThat(used()).isLessThan(before + (4L << 20));
    }

    private void drown(Http http, int times) {
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> http.get(server.url().resolve("/api/v1/timelines/tag/obsrs")))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("answer over");
        }
    }

    @Test
    void a_gzip_bomb_that_nobody_asked_for_is_not_inflated() {
        server.answersGzipOfMebibytes(200);
        assertThat(firstWait()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(rig.texts()).hasSize(1);
        assertThat(server.headers()).noneMatch(headers -> headers.containsKey("Accept-encoding"));
    }

    /** The pause that follows the misbehaviour; after it the server behaves. */
    private Duration firstWait() {
        rig.run(
                "hall",
                new MastodonConnector(
                        new MastodonServer(
                                server.url(), new Http("ObsRS-Wall/1.0", Optional.of("s3cret")), true, rig.time),
                        Optional.empty(),
                        Timeline.of(List.of("ObsRS")),
                        new StatusReader("hall", server.url(), new Hashtags(List.of("ObsRS"))::in, rig.time),
                        Pace.of(Duration.ofSeconds(20)),
                        rig.time));
        return rig.time.pauses().get(0);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
