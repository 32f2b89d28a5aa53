package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.connector.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers without events: a socket for all hashtags, or polling. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketTest {
    private static final Duration RARELY = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final FakeMastodon server = FakeMastodon.start();
    private final FakeStreams streams = new FakeStreams();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void knowTheToken() {
        server.lookup().token(FakeStreams.TOKEN, true);
    }

    @AfterEach
    void close() {
        streams.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7.2 (compatible; Pleroma 2.7.0)", "2.7.2 (compatible; Akkoma 3.15.2)"})
    void pleroma_and_akkoma_are_listened_to_on_one_socket_for_all_hashtags(String version) {
        server.lookup().instance(FakeInstance.of(version, streams.url()));
        try (Running running = run(RARELY, "ObsRS", "ObsRS1", "Observabilité")) {
            awaitStream();
            await().until(() -> streams.received().size() == 2);
            assertThat(streams.received())
                    .containsExactly(
                            "{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"obsrs1\"}",
                            "{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"observabilité\"}");
            String id = tell("<p>bonjour #ObsRS1</p>");
            awaitTexts("bonjour #ObsRS1");
            streams.tell("delete", id);
            awaitTexts();
            assertThat(running.failures()).isEmpty();
        }
        assertThat(streams.asked()).containsExactly("socket /api/v1/streaming?stream=hashtag&tag=obsrs Bearer s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void a_server_that_has_no_events_may_have_a_socket(int status) {
        server.lookup().instance(FakeInstance.of("4.5.0", streams.url()));
        streams.answersEvents(status, "");
        try (Running running = run(RARELY, "ObsRS")) {
            awaitStream();
            tell("<p>bonjour #ObsRS</p>");
            awaitTexts("bonjour #ObsRS");
            assertThat(running.failures()).isEmpty();
        }
        assertThat(streams.asked()).hasSize(2);
    }

    @Test
    void a_server_that_has_neither_is_polled_for_good() {
        server.lookup().instance(FakeInstance.of("4.5.0", streams.url()));
        streams.answersEvents(404, "");
        streams.answersSockets(404);
        try (Running running = run(OFTEN, "ObsRS")) {
            await().until(() -> streams.asked().size() == 2);
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            assertThat(streams.asked()).hasSize(2);
            assertThat(recorder.readings()).containsOnly(new Reading(Reading.Way.POLL, OFTEN, false));
            assertThat(running.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.3 (compatible; Pixelfed 0.12.3)", "4.0.0 (not true; really snac/2.94)"})
    void servers_known_to_have_none_are_not_even_asked(String version) {
        server.lookup().instance(FakeInstance.of(version, streams.url()));
        try (Running running = run(OFTEN, "ObsRS")) {
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            assertThat(running.failures()).isEmpty();
        }
        assertThat(streams.asked()).isEmpty();
    }

    @Test
    void pings_keep_a_socket_and_silence_ends_it() {
        server.lookup().instance(FakeInstance.of("2.7.2 (compatible; Akkoma 3.15.2)", streams.url()));
        Pace pace = Running.pace(RARELY, RARELY, RARELY, Duration.ofSeconds(1));
        try (Running running =
                new Running("hall", server.url(), Optional.of(FakeStreams.TOKEN), pace, recorder, "ObsRS")) {
            awaitStream();
            long began = System.nanoTime();
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                streams.ping();
                return System.nanoTime() - began > Duration.ofMillis(2_500).toNanos();
            });
            assertThat(streams.asked()).hasSize(1);
            await().until(() -> streams.asked().size() == 2);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void messages_over_a_mebibyte_and_garbage_are_skipped_and_the_next_one_comes() {
        server.lookup().instance(FakeInstance.of("2.7.2 (compatible; Akkoma 3.15.2)", streams.url()));
        try (Running running = run(RARELY, "ObsRS")) {
            awaitStream();
            streams.message("x".repeat(3 << 20));
            for (String garbage : List.of("{", "[]", "7", "{\"event\":\"update\"}", "{\"event\":7,\"payload\":{}}")) {
                streams.message(garbage);
            }
            tell("<p>après #ObsRS</p>");
            awaitTexts("après #ObsRS");
            assertThat(recorder.unreadable()).isEmpty();
            assertThat(streams.asked()).hasSize(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_subscription_that_is_refused_in_the_socket_falls_back_to_polling() {
        server.lookup().instance(FakeInstance.of("2.7.2 (compatible; Akkoma 3.15.2)", streams.url()));
        try (Running running = run(OFTEN, "ObsRS")) {
            awaitStream();
            streams.message("{\"error\":\"Missing tag name parameter\",\"status\":400}");
            await().untilAsserted(() ->
                    assertThat(recorder.readings()).endsWith(new Reading(Reading.Way.POLL, OFTEN, false)));
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            assertThat(running.failures()).isEmpty();
        }
    }

    private Running run(Duration poll, String... hashtags) {
        return new Running(
                "hall",
                server.url(),
                Optional.of(FakeStreams.TOKEN),
                Running.pace(poll, RARELY, RARELY),
                recorder,
                hashtags);
    }

    private String tell(String html) {
        String id = server.publish(html);
        streams.tell("update", server.json(id));
        return id;
    }

    private void awaitStream() {
        await().until(() -> streams.listeners() == 1);
        await().until(() -> recorder.readings().contains(new Reading(Reading.Way.STREAM, null, false)));
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(recorder.texts()).containsExactly(texts));
    }
}
