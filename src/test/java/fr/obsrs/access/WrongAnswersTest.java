package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongAnswersTest {
    private final Clock clock = new Clock();
    private final WrongAnswers wrong = new WrongAnswers(clock);

    private static final class Clock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private void send(int answers, String address, String name) {
        for (int i = 0; i < answers; i++) {
            wrong.count(address, name);
        }
    }

    @Test
    void ten_wrong_answers_for_a_name_make_an_address_wait() {
        send(9, "10.0.0.1", "amina");
        assertThat(wrong.wait("10.0.0.1", "amina")).isZero();
        send(1, "10.0.0.1", "Amina");
        assertThat(wrong.wait("10.0.0.1", "amina")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void nobody_else_waits_for_it() {
        send(50, "10.0.0.1", "amina");
        assertThat(wrong.wait("10.0.0.2", "amina")).isZero();
        assertThat(wrong.wait("10.0.0.1", "theo")).isZero();
    }

    @Test
    void sixty_wrong_answers_make_an_address_wait_whatever_the_names() {
        for (int i = 0; i < 60; i++) {
            send(1, "10.0.0.1", "name" + i);
        }
        assertThat(wrong.wait("10.0.0.1", "amina")).isPositive();
        assertThat(wrong.wait("10.0.0.2", "amina")).isZero();
    }

    @Test
    void waiting_helps() {
        send(10, "10.0.0.1", "amina");
        clock.nanos += wrong.wait("10.0.0.1", "amina").toNanos();
        assertThat(wrong.wait("10.0.0.1", "amina")).isZero();
    }
}
