package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrongAnswersTest {
    private final Clock clock = new Clock();
    private final WrongAnswers wrong = new WrongAnswers(clock);

    private static final class Clock implements TimeMeter {
        private long nanos;

        void move(Duration by) {
            nanos += by.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Sends one wrong answer; gives how long to wait, or zero where it was looked at. */
    private Duration send(String address, @Nullable String place, String name) {
        try {
            wrong.of(new Knock(address, place), name, true).isRight(() -> false, () -> false);
            return Duration.ZERO;
        } catch (TooManyWrongAnswers e) {
            return Duration.ofSeconds(e.seconds());
        }
    }

    private Duration send(String address, String name) {
        return send(address, null, name);
    }

    private long lookedAt(int answers, String address, String name) {
        long lookedAt = 0;
        for (int i = 0; i < answers; i++) {
            lookedAt += send(address, name).isZero() ? 1 : 0;
        }
        return lookedAt;
    }

    @Test
    void ten_wrong_answers_for_a_name_make_an_address_wait_a_moment() {
        assertThat(lookedAt(9, "10.0.0.1", "amina")).isEqualTo(9);
        assertThat(send("10.0.0.1", "Amina")).isZero();
        Duration wait = send("10.0.0.1", "amina");
        assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(7));
        clock.move(wait);
        assertThat(send("10.0.0.1", "amina")).isZero();
    }

    @Test
    void nobody_else_waits_for_it() {
        for (int i = 0; i < 100; i++) {
            send("10.0.0.1", "amina");
        }
        assertThat(send("10.0.0.2", "amina")).isZero();
        assertThat(send("10.0.0.1", "theo")).isZero();
    }

    @Test
    void sixty_wrong_answers_make_an_address_wait_whatever_the_names() {
        for (int i = 0; i < 60; i++) {
            assertThat(send("10.0.0.1", "name" + i)).isZero();
        }
        assertThat(send("10.0.0.1", "amina")).isPositive();
        assertThat(send("10.0.0.2", "amina")).isZero();
    }

    @Test
    void ten_thousand_guesses_from_as_many_addresses_are_a_hundred_an_hour() {
        long lookedAt = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            lookedAt += send("10.0." + guess / 250 + "." + guess % 250, guess % 2 == 0 ? "amina" : "AMINA")
                            .isZero()
                    ? 1
                    : 0;
            clock.move(Duration.ofMillis(359));
        }
        assertThat(lookedAt).isBetween(90L, 100L);
        assertThat(send("10.1.0.1", "theo")).as("another account").isZero();
    }

    @Test
    void no_flood_of_invented_names_makes_an_account_forget() {
        for (int guess = 0; guess < 100; guess++) {
            send("10.0.0." + guess, "amina");
        }
        for (int name = 0; name < 30_000; name++) {
            wrong.of(new Knock("10.1." + name / 250 + "." + name % 250, null), "name" + name, false)
                    .isRight(() -> false, () -> false);
        }
        assertThat(send("10.2.0.1", "amina")).isPositive();
    }

    @Test
    void a_name_of_nobody_looks_the_same() {
        for (int guess = 0; guess < 100; guess++) {
            Knock knock = new Knock("10.0.0." + guess, null);
            Duration known = send(knock.address(), "amina");
            Duration nobodys = Duration.ZERO;
            try {
                wrong.of(knock, "nobody", false).isRight(() -> false, () -> false);
            } catch (TooManyWrongAnswers e) {
                nobodys = Duration.ofSeconds(e.seconds());
            }
            assertThat(nobodys).as("guess %d", guess).isEqualTo(known);
        }
    }

    @Test
    void guesses_of_strangers_count_nowhere_where_the_owner_is_known_nor_the_other_way_round() {
        for (int guess = 0; guess < 1_000; guess++) {
            send("10.0.0." + guess % 250, guess % 2 == 0 ? "amina" : "name" + guess);
        }
        assertThat(send("10.0.0.1", "amina")).isPositive();
        assertThat(send("10.0.0.1", "device x", "amina")).isZero();
        for (int guess = 0; guess < 100; guess++) {
            send("10.0.0.1", "device y", "theo");
        }
        assertThat(send("10.0.0.1", "device y", "theo")).isPositive();
        assertThat(send("10.9.0.1", "theo")).isZero();
    }

    @Test
    void a_script_that_was_right_a_moment_ago_goes_on_while_somebody_guesses_beside_it() {
        for (int guess = 0; guess < 20; guess++) {
            send("10.0.0.1", "address 10.0.0.1", "amina");
        }
        Knock script = new Knock("10.0.0.1", "address 10.0.0.1");
        assertThat(wrong.of(script, "amina", true).isRight(() -> true, () -> false))
                .isTrue();
        assertThat(send("10.0.0.1", "address 10.0.0.1", "amina")).isPositive();
    }

    @Test
    void what_was_right_a_moment_ago_is_not_told_to_strangers_without_end() {
        lookedAt(20, "10.0.0.1", "amina");
        assertThatThrownBy(() ->
                        wrong.of(new Knock("10.0.0.1", null), "amina", true).isRight(() -> true, () -> false))
                .isInstanceOf(TooManyWrongAnswers.class);
        for (int guess = 0; guess < 100; guess++) {
            send("10.0.0.1", "device x", "theo");
        }
        assertThatThrownBy(() -> wrong.of(new Knock("10.0.0.1", "device x"), "theo", true)
                        .isRight(() -> true, () -> false))
                .isInstanceOf(TooManyWrongAnswers.class);
    }

    @Test
    void a_right_answer_counts_nowhere() {
        for (int time = 0; time < 500; time++) {
            boolean lately = time % 2 == 0;
            assertThat(wrong.of(new Knock("10.0.0.1", null), "amina", true).isRight(() -> lately, () -> !lately))
                    .isTrue();
        }
        assertThat(send("10.0.0.1", "amina")).isZero();
    }
}
