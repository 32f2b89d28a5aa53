package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.connector.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The life of posts over two servers of which one fails: none is lost, none comes twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeTest {
    private static final Duration OFTEN = Duration.ofMillis(60);

    private final FakeMastodon first = FakeMastodon.start();
    private final FakeMastodon second = FakeMastodon.start();
    private final Recorder recorder = new Recorder();

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void received_edited_deleted_hidden_dropped_and_resumed_without_loss_or_double() {
        try (Running running = run("a", first)) {
            String edited = first.publish("<p>un #ObsRS</p>");
            String deleted = first.publish("<p>deux #ObsRS</p>");
            String untagged = first.publish("<p>trois #ObsRS</p>");
            awaitTexts("un #ObsRS", "deux #ObsRS", "trois #ObsRS");
            first.edit(edited, "<p>un, corrigé #ObsRS</p>");
            first.delete(deleted);
            first.edit(untagged, "<p>trois</p>");
            awaitTexts("un, corrigé #ObsRS");

            first.answers(503, "text/html", "<h1>Maintenance</h1>");
            await().until(() -> running.failures().contains("HTTP 503"));
            first.publish("<p>quatre #ObsRS</p>");
            assertThat(recorder.texts()).containsExactly("un, corrigé #ObsRS");
            first.answersNormally();
            awaitTexts("un, corrigé #ObsRS", "quatre #ObsRS");
        }
        first.publish("<p>cinq #ObsRS</p>");
        try (Running again = run("a", first)) {
            awaitTexts("un, corrigé #ObsRS", "quatre #ObsRS", "cinq #ObsRS");
            assertThat(again.failures()).isEmpty();
        }
        assertThat(recorder.log())
                .containsExactlyInAnyOrder(
                        "post un #ObsRS",
                        "post deux #ObsRS",
                        "post trois #ObsRS",
                        "post un, corrigé #ObsRS",
                        "gone deux #ObsRS",
                        "left trois #ObsRS",
                        "post quatre #ObsRS",
                        "post cinq #ObsRS");
        assertThat(recorder.unreadable()).isEmpty();
    }

    @Test
    void one_post_through_two_servers_comes_once_and_the_one_that_lives_goes_on() {
        String id = first.publish("<p>partout #ObsRS</p>");
        second.load(Fixtures.parsed("[" + first.json(id) + "]"));
        try (Running a = run("a", first);
                Running b = run("b", second)) {
            await().until(() -> !recorder.cursor("a").reached().isEmpty()
                    && !recorder.cursor("b").reached().isEmpty());
            assertThat(recorder.log()).containsExactly("post partout #ObsRS");

            first.answers(500, "text/html", "<h1>oops</h1>");
            await().until(() -> a.failures().contains("HTTP 500"));
            second.publish("<p>ailleurs #ObsRS</p>");
            awaitTexts("partout #ObsRS", "ailleurs #ObsRS");
            assertThat(b.failures()).isEmpty();

            first.answersNormally();
            first.publish("<p>revenu #ObsRS</p>");
            awaitTexts("partout #ObsRS", "ailleurs #ObsRS", "revenu #ObsRS");
        }
        assertThat(recorder.log()).hasSize(3);
        assertThat(recorder.isAtHome("a", id)).isTrue();
        assertThat(recorder.isAtHome("b", id)).isFalse();
    }

    @Test
    void an_empty_answer_of_a_server_takes_nothing_down() {
        first.publish("<p>là #ObsRS</p>");
        try (Running running = run("a", first)) {
            awaitTexts("là #ObsRS");
            first.answers(200, "application/json", "[]");
            int asked = first.requests().size();
            await().until(() -> first.requests().stream()
                            .skip(asked)
                            .filter(it -> it.contains("/statuses"))
                            .count()
                    > 3);
            assertThat(running.failures()).isEmpty();
        }
        assertThat(recorder.log()).containsExactly("post là #ObsRS");
    }

    @Test
    void an_empty_timeline_of_a_server_that_closed_its_timelines_is_said_to_be_closed() {
        first.lookup().instance(FakeInstance.showing("authenticated"));
        try (Running running = run("a", first)) {
            await().untilAsserted(() ->
                    assertThat(recorder.readings()).containsExactly(new Reading(Reading.Way.POLL, OFTEN, true)));
            first.publish("<p>ouvert #ObsRS</p>");
            awaitTexts("ouvert #ObsRS");
            await().untilAsserted(() ->
                    assertThat(recorder.readings()).endsWith(new Reading(Reading.Way.POLL, OFTEN, false)));
            assertThat(running.failures()).isEmpty();
        }
    }

    @Test
    void an_empty_timeline_of_an_open_server_is_just_empty() {
        first.lookup().instance(FakeInstance.showing("public"));
        try (Running running = run("a", first)) {
            await().until(() -> first.requests().stream()
                            .filter(it -> it.contains("/instance"))
                            .count()
                    > 1);
            assertThat(recorder.readings()).containsExactly(new Reading(Reading.Way.POLL, OFTEN, false));
            assertThat(running.failures()).isEmpty();
        }
    }

    private Running run(String source, FakeMastodon server) {
        return new Running(
                source, server.url(), Optional.empty(), Running.pace(OFTEN, OFTEN, OFTEN), recorder, "ObsRS");
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(recorder.texts()).isEqualTo(List.of(texts)));
    }
}
