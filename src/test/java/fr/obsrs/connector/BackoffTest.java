package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackoffTest {
    private static final SourceException DOWN = SourceException.unreachable("down");
    private final Backoff backoff = new Backoff(new Random(42));

    @Test
    void waits_grow_from_one_second_to_a_minute_and_never_leave_these_limits() {
        for (int failure = 1; failure <= 200; failure++) {
            long limit = Math.min(60, 1L << Math.min(failure, 6));
            assertThat(backoff.after(DOWN)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(limit));
        }
    }

    @Test
    void waits_differ_so_that_walls_do_not_knock_together() {
        assertThat(Stream.generate(() -> backoff.after(DOWN)).limit(50).distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void after_a_healthy_time_the_next_failure_is_a_first_one() {
        for (int failure = 0; failure < 10; failure++) {
            backoff.after(DOWN);
        }
        backoff.reset();
        assertThat(backoff.after(DOWN)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void what_the_server_asks_for_is_obeyed_but_not_beyond_an_hour() {
        SourceException busy = SourceException.busy("429", Optional.of(Duration.ofMinutes(4)));
        SourceException rude = SourceException.busy("429", Optional.of(Duration.ofDays(3650)));
        assertThat(backoff.after(busy)).isEqualTo(Duration.ofMinutes(4));
        assertThat(backoff.after(rude)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_source_that_refuses_us_is_asked_once_a_minute_at_most() {
        SourceException refused = SourceException.refused("401");
        for (int failure = 0; failure < 50; failure++) {
            assertThat(backoff.after(refused)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(70));
        }
    }
}
