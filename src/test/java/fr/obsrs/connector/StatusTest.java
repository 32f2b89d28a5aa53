package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.source.Situation;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final Status status = new Status(changes::incrementAndGet);

    @Test
    void it_starts_until_it_is_heard_from() {
        status.reading(poll(false));
        assertThat(status.now().situation()).isEqualTo(Situation.STARTING);
        status.heard();
        assertThat(status.now()).isEqualTo(new Status.Now(Situation.POLLING, null, null, 20));
    }

    @Test
    void each_way_of_reading_is_a_situation() {
        status.heard();
        assertThat(status.now().situation()).isEqualTo(Situation.STREAMING);
        status.reading(poll(false));
        assertThat(status.now().situation()).isEqualTo(Situation.POLLING);
        status.reading(poll(true));
        assertThat(status.now().situation()).isEqualTo(Situation.EMPTY);
        status.reading(new Reading(Reading.Way.STREAM, null, false));
        assertThat(status.now().situation()).isEqualTo(Situation.STREAMING);
    }

    @Test
    void one_that_takes_long_to_answer_is_slow_until_it_answers_in_time_again() {
        status.heard();
        status.reading(new Reading(Reading.Way.POLL, Duration.ofSeconds(20), false, Duration.ofSeconds(9)));
        status.heard();
        assertThat(status.now()).isEqualTo(new Status.Now(Situation.SLUGGISH, "9 s", null, 20));
        status.reading(poll(false));
        assertThat(status.now()).isEqualTo(new Status.Now(Situation.POLLING, null, null, 20));
    }

    @Test
    void one_that_is_sent_posts_is_ready_before_the_first_and_may_be_silent() {
        assertThat(status.mayBeSilent()).isFalse();
        status.reading(new Reading(Reading.Way.PUSH, null, false));
        assertThat(status.now().situation()).isEqualTo(Situation.RECEIVING);
        assertThat(status.mayBeSilent()).isTrue();
    }

    @Test
    void what_a_server_answers_says_what_people_are_told() {
        assertThat(situation(401)).isEqualTo(Situation.TOKEN_REFUSED);
        assertThat(situation(403)).isEqualTo(Situation.TOKEN_REFUSED);
        assertThat(situation(404)).isEqualTo(Situation.WRONG_ADDRESS);
        assertThat(situation(301)).isEqualTo(Situation.WRONG_ADDRESS);
        assertThat(situation(429)).isEqualTo(Situation.BUSY);
        assertThat(situation(503)).isEqualTo(Situation.BUSY);
        assertThat(situation(500)).isEqualTo(Situation.UNREACHABLE);
        assertThat(status.now().detail()).isEqualTo("HTTP 500");
        assertThat(status.now().nextTry()).isEqualTo(FakeTime.START);
    }

    @Test
    void a_failure_is_over_once_it_is_heard_from_and_only_changes_are_told() {
        status.heard();
        status.heard();
        assertThat(changes).hasValue(1);
        status.failed(SourceException.silent("nothing"), FakeTime.START);
        status.failed(SourceException.silent("nothing"), FakeTime.START);
        assertThat(changes).hasValue(2);
        status.heard();
        assertThat(status.now()).isEqualTo(new Status.Now(Situation.STREAMING, null, null, 0));
        assertThat(changes).hasValue(3);
    }

    private Situation situation(int code) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        try {
            new Answer(code, none, new byte[0]).requireOk(FakeTime.START);
        } catch (SourceException e) {
            status.failed(e, FakeTime.START);
        }
        return status.now().situation();
    }

    private static Reading poll(boolean closed) {
        return new Reading(Reading.Way.POLL, Duration.ofSeconds(20), closed);
    }
}
