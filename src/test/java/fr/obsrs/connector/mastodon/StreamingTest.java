package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.connector.Reading;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** With a token, statuses come at once; whatever happens to the stream, they come. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamingTest {
    private static final Duration RARELY = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final FakeMastodon server = FakeMastodon.start();
    private final FakeStreams streams = new FakeStreams();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void tellWhereStreamsAre() {
        server.lookup().token(FakeStreams.TOKEN, true);
        server.lookup().instance(FakeInstance.of("4.5.0", streams.url()));
    }

    @AfterEach
    void close() {
        streams.close();
        server.close();
    }

    @Test
    void statuses_edits_and_deletions_come_at_once() {
        try (Running running = run(RARELY)) {
            awaitListeners(1);
            String id = tell("<p>bonjour #ObsRS</p>");
            awaitTexts("bonjour #ObsRS");
            server.edit(id, "<p>bonsoir #ObsRS</p>");
            streams.tell("status.update", server.json(id));
            awaitTexts("bonsoir #ObsRS");
            streams.tell("delete", id);
            awaitTexts();
            assertThat(recorder.log())
                    .containsExactly("post bonjour #ObsRS", "post bonsoir #ObsRS", "gone bonsoir #ObsRS");
            assertThat(recorder.readings()).endsWith(new Reading(Reading.Way.STREAM, null, false));
            assertThat(running.failures()).isEmpty();
        }
        assertThat(streams.asked()).containsExactly("events /api/v1/streaming/hashtag?tag=obsrs Bearer s3cret");
    }

    @Test
    void an_edit_that_takes_the_hashtag_out_or_hides_the_post_lets_it_leave() {
        try (Running running = run(RARELY)) {
            awaitListeners(1);
            String first = tell("<p>un #ObsRS</p>");
            String second = tell("<p>deux #ObsRS</p>");
            awaitTexts("un #ObsRS", "deux #ObsRS");
            server.edit(first, "<p>un</p>");
            streams.tell("status.update", server.json(first));
            server.change(second, status -> status.put("visibility", "private"));
            streams.tell("status.update", server.json(second));
            awaitTexts();
            assertThat(recorder.log()).endsWith("left un #ObsRS", "left deux #ObsRS");
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void what_was_posted_while_the_stream_was_down_is_found_when_it_is_back() {
        try (Running running = run(RARELY)) {
            awaitListeners(1);
            streams.answersEvents(502, "");
            streams.hangUp();
            await().untilAsserted(() ->
                    assertThat(recorder.readings()).endsWith(new Reading(Reading.Way.POLL, RARELY, false)));
            server.publish("<p>entre-temps #ObsRS</p>");
            streams.answersEvents(200, "");
            awaitTexts("entre-temps #ObsRS");
            assertThat(recorder.log()).hasSize(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void posts_come_by_polling_while_no_stream_can_be_opened() {
        streams.answersEvents(500, "");
        try (Running running = run(OFTEN)) {
            await().until(() -> streams.asked().size() > 2);
            server.publish("<p>quand même #ObsRS</p>");
            awaitTexts("quand même #ObsRS");
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_server_that_does_not_say_what_it_is_yet_is_polled_and_asked_again() {
        server.lookup().answersInstance(new FakeLookup.Found(500, "text/html", "<h1>oops</h1>"));
        try (Running running = run(OFTEN)) {
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            assertThat(streams.asked()).isEmpty();
            server.lookup().answersInstance(null);
            awaitListeners(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_server_that_refuses_us_is_asked_once_and_no_stream_is_opened() {
        server.answers(401, "application/json", Fixtures.text("tag-401.json"));
        try (Running running = run(OFTEN)) {
            await().until(() -> running.failures().size() == 2);
            assertThat(running.failures().get(0)).contains("HTTP 401", "token");
            assertThat(server.requests()).hasSizeBetween(2, 3).allMatch(it -> it.contains("/timelines/tag/"));
        }
        assertThat(streams.asked()).isEmpty();
    }

    @Test
    void a_silent_stream_is_opened_again() {
        try (Running running = run(RARELY, Duration.ofMillis(300))) {
            await().until(() -> streams.asked().size() >= 2);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_thump_is_a_sign_of_life() {
        try (Running running = run(RARELY)) {
            awaitListeners(1);
            int before = recorder.heard();
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                streams.raw(":thump\n");
                return recorder.heard() > before + 1;
            });
            assertThat(streams.asked()).hasSize(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_revoked_token_is_said_and_not_argued_with() {
        try (Running running = run(OFTEN)) {
            awaitListeners(1);
            server.lookup().token(FakeStreams.TOKEN, false);
            streams.answersEvents(401, "");
            streams.hangUp();
            await().until(() -> !running.failures().isEmpty());
            assertThat(running.failures().get(0)).contains("does not accept the token any more");
        }
    }

    @Test
    void a_token_that_may_not_stream_still_polls_and_is_not_tried_again() {
        streams.answersEvents(401, "");
        try (Running running = run(OFTEN)) {
            await().until(() -> streams.asked().size() == 1);
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            assertThat(running.failures()).isEmpty();
            assertThat(streams.asked()).hasSize(1);
        }
    }

    @Test
    void streams_that_are_missing_for_a_while_are_asked_for_again() {
        streams.answersEvents(404, "");
        streams.answersSockets(404);
        try (Running running = run(Running.pace(OFTEN, RARELY, RARELY, RARELY, OFTEN))) {
            await().until(() -> streams.asked().size() >= 2);
            server.publish("<p>lu #ObsRS</p>");
            awaitTexts("lu #ObsRS");
            streams.answersEvents(200, "");
            awaitListeners(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void events_over_a_mebibyte_and_garbage_are_skipped_and_the_next_one_comes() {
        try (Running running = run(RARELY)) {
            awaitListeners(1);
            streams.raw("event: update\ndata: " + "x".repeat(3 << 20) + "\n\n");
            streams.tell("update", "{\"id\":");
            streams.tell("update", "[".repeat(100_000));
            streams.tell("delete", "x".repeat(5_000));
            streams.raw("\u0000\u0001\u001f\n\n");
            tell("<p>après #ObsRS</p>");
            awaitTexts("après #ObsRS");
            assertThat(recorder.unreadable()).hasSize(2);
            assertThat(streams.asked()).hasSize(1);
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void a_redirect_of_a_stream_is_not_followed_and_the_token_goes_nowhere_else() {
        try (FakeStreams elsewhere = new FakeStreams()) {
            streams.answersEvents(
                    302, elsewhere.url().toString().replace("ws:", "http:") + "/api/v1/streaming/hashtag");
            streams.answersSockets(404);
            try (Running running = run(OFTEN)) {
                server.publish("<p>lu #ObsRS</p>");
                await().until(() -> streams.asked().size() == 2);
                awaitTexts("lu #ObsRS");
                assertThat(running.failures()).isEmpty();
            }
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    private Running run(Duration poll) {
        return run(poll, Duration.ofMinutes(1));
    }

    private Running run(Duration poll, Duration silence) {
        return run(Running.pace(poll, RARELY, RARELY, silence));
    }

    private Running run(Pace pace) {
        return new Running("hall", server.url(), Optional.of(FakeStreams.TOKEN), pace, recorder, "ObsRS");
    }

    private String tell(String html) {
        String id = server.publish(html);
        streams.tell("update", server.json(id));
        return id;
    }

    private void awaitListeners(int count) {
        await().until(() -> streams.listeners() == count);
        await().until(() -> recorder.readings().contains(new Reading(Reading.Way.STREAM, null, false)));
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(recorder.texts()).containsExactly(texts));
    }
}
