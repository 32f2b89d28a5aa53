package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallSettingsTest {

    record Config(int size, Duration lease, int streams, int streamsReserved, int streamsPerAddress)
            implements WallConfig {}

    private static void check(int size, int seconds) {
        WallLimits.check(new StartupEvent(), new Config(size, Duration.ofSeconds(seconds), 100, 10, 100));
    }

    private static void checkStreams(int streams, int reserved, int perAddress) {
        WallLimits.check(new StartupEvent(), new Config(200, Duration.ofSeconds(30), streams, reserved, perAddress));
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

    @Test
    void places_that_nobody_can_mean_are_refused_by_name() {
        assertThatThrownBy(() -> checkStreams(0, 0, 1)).hasMessageContaining("obsrs.wall.streams is 0");
        assertThatThrownBy(() -> checkStreams(100_001, 0, 1)).hasMessageContaining("obsrs.wall.streams is 100001");
        assertThatThrownBy(() -> checkStreams(10, 10, 1)).hasMessageContaining("obsrs.wall.streams-reserved is 10");
        assertThatThrownBy(() -> checkStreams(10, -1, 1)).hasMessageContaining("obsrs.wall.streams-reserved is -1");
        assertThatThrownBy(() -> checkStreams(10, 2, 0)).hasMessageContaining("obsrs.wall.streams-per-address is 0");
        assertThatCode(() -> checkStreams(1, 0, 1)).doesNotThrowAnyException();
    }
}
