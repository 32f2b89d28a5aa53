package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitSettingsTest {

    record Config(int postsPerMinute, int postsPerMinutePerAddress) implements AudienceConfig {}

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_limit_that_lets_nobody_post_is_refused(int none) {
        assertThatThrownBy(() -> Limits.check(new StartupEvent(), new Config(none, 300)))
                .hasMessageContaining("obsrs.audience.posts-per-minute is " + none);
        assertThatThrownBy(() -> Limits.check(new StartupEvent(), new Config(6, none)))
                .hasMessageContaining("obsrs.audience.posts-per-minute-per-address is " + none);
    }
}
