package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalLimitsTest {
    private final Time time = new Time();
    private final SignalLimits limits = new SignalLimits(time);

    @Test
    void one_address_has_a_burst_and_then_a_pace() {
        for (int i = 0; i < SignalLimits.BURST_PER_ADDRESS; i++) {
            assertThat(limits.take("a")).isEmpty();
        }
        assertThat(limits.take("a")).contains(Duration.ofMillis(1_000 / SignalLimits.PER_SECOND_PER_ADDRESS));
        time.pass(Duration.ofSeconds(1));
        for (int i = 0; i < SignalLimits.PER_SECOND_PER_ADDRESS; i++) {
            assertThat(limits.take("a")).isEmpty();
        }
        assertThat(limits.take("a")).isPresent();
    }

    @Test
    void a_flood_from_one_address_leaves_the_others_alone() {
        for (int i = 0; i < 10 * SignalLimits.BURST; i++) {
            limits.take("a");
        }
        assertThat(limits.take("a")).isPresent();
        assertThat(limits.take("b")).isEmpty();
    }

    @Test
    void a_flood_from_many_addresses_ends_at_what_all_may_send() {
        int taken = 0;
        for (int i = 0; i < 10 * SignalLimits.BURST; i++) {
            taken += limits.take("a" + i).isEmpty() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(SignalLimits.BURST);
    }

    @Test
    void a_screen_is_present_for_fifteen_seconds_and_counts_once() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Screens screens = new Screens(metrics, time);
        screens.signalled("a");
        screens.signalled("a");
        time.pass(Duration.ofSeconds(14));
        screens.signalled("b");
        assertThat(metrics.get("obsrs.wall.screens").gauge().value()).isEqualTo(2);
        time.pass(Duration.ofSeconds(2));
        assertThat(metrics.get("obsrs.wall.screens").gauge().value()).isEqualTo(1);
        time.pass(Screens.PRESENT);
        assertThat(metrics.get("obsrs.wall.screens").gauge().value()).isZero();
    }

    private static final class Time implements TimeMeter, Ticker {
        private long nanos = 1;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public long read() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
