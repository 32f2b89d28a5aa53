package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallSettingsTest {

    record Config(int size, Duration lease) implements WallConfig {}

    private static void check(int size, int seconds) {
        WallLimits.check(new StartupEvent(), new Config(size, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void a_wall_holds_1_to_1000_posts(int size) {
        assertThatThrownBy(() -> check(size, 30)).hasMessageContaining("obsrs.wall.size is " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 9, 121})
    void a_lease_lasts_10_to_120_seconds(int seconds) {
        assertThatThrownBy(() -> check(200, seconds)).hasMessageContaining("obsrs.wall.lease");
    }

    @Test
    void the_ends_of_the_range_are_allowed() {
        assertThatCode(() -> {
                    check(1, 10);
                    check(1_000, 120);
                })
                .doesNotThrowAnyException();
    }
}
