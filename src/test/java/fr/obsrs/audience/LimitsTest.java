package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {
    private final ManualTime time = new ManualTime();
    private final Limits limits = new Limits(new Config(6, 20), time);

    @Test
    void six_a_minute_then_a_tenth_of_a_minute_to_wait() {
        Sender phone = phone("a");
        for (int i = 0; i < 6; i++) {
            assertThat(limits.take(phone)).isEmpty();
        }
        assertThat(limits.take(phone)).contains(Duration.ofSeconds(10));
        time.pass(Duration.ofSeconds(10));
        assertThat(limits.take(phone)).isEmpty();
        assertThat(limits.take(phone)).isPresent();
    }

    @Test
    void a_refusal_does_not_make_the_wait_longer() {
        Sender phone = phone("a");
        take(phone, 6);
        limits.take(phone);
        limits.take(phone);
        assertThat(limits.take(phone)).contains(Duration.ofSeconds(10));
    }

    @Test
    void a_busy_phone_leaves_its_hall_alone() {
        take(phone("a"), 6);
        assertThat(limits.take(phone("a"))).isPresent();
        assertThat(limits.take(phone("b"))).isEmpty();
    }

    @Test
    void a_hall_has_its_own_limit_and_refusing_by_it_costs_the_phone_nothing() {
        take(phone("a"), 6);
        take(phone("b"), 6);
        take(phone("c"), 6);
        take(phone("d"), 2);
        Optional<Duration> wait = limits.take(phone("d"));
        assertThat(wait).contains(Duration.ofSeconds(3));
        time.pass(Duration.ofSeconds(15));
        assertThat(take(phone("d"), 4)).isEqualTo(4);
    }

    @Test
    void without_a_token_of_ours_the_address_is_the_sender() {
        Sender script = Sender.of("forged", false, "192.0.2.7");
        assertThat(take(script, 10)).isEqualTo(6);
        assertThat(take(Sender.of("forged again", false, "192.0.2.7"), 1)).isZero();
        assertThat(take(Sender.of("", false, "192.0.2.8"), 1)).isEqualTo(1);
    }

    @Test
    void one_line_of_the_internet_is_one_address_however_many_it_draws() {
        take(Sender.of("", false, "2001:db8:1:2::1"), 6);
        assertThat(take(Sender.of("", false, "2001:db8:1:2:ffff::2"), 1)).isZero();
        assertThat(take(Sender.of("", false, "2001:db8:1:3::1"), 1)).isEqualTo(1);
        assertThat(Sender.of("", false, "::ffff:192.0.2.7").address())
                .isNotEqualTo(Sender.of("", false, "::ffff:192.0.2.8").address());
    }

    @Test
    void what_could_not_be_kept_is_given_back() {
        Sender phone = phone("a");
        take(phone, 6);
        limits.giveBack(phone);
        assertThat(limits.take(phone)).isEmpty();
    }

    private int take(Sender sender, int times) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            taken += limits.take(sender).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    private static Sender phone(String token) {
        return Sender.of(token, true, "192.0.2.7");
    }

    record Config(int postsPerMinute, int postsPerMinutePerAddress) implements AudienceConfig {}

    /** Stands still until told. */
    static final class ManualTime implements TimeMeter {
        private long nanos = 1;

        void pass(Duration duration) {
            nanos += duration.toNanos();
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
}
