package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallPageNeedsTest {

    @Test
    void each_need_has_its_parameter() {
        assertThat(WallPageNeeds.of(Map.of("contrast", "more")::get))
                .isEqualTo(new WallPageNeeds(true, false, false, false));
        assertThat(WallPageNeeds.of(Map.of("motion", "less")::get))
                .isEqualTo(new WallPageNeeds(false, true, false, false));
        assertThat(WallPageNeeds.of(Map.of("density", "airy")::get))
                .isEqualTo(new WallPageNeeds(false, false, true, false));
        assertThat(WallPageNeeds.of(Map.of("preview", "")::get))
                .isEqualTo(new WallPageNeeds(false, false, false, true));
    }

    @Test
    void what_is_not_asked_for_in_these_words_is_not_asked_for() {
        assertThat(WallPageNeeds.of(Map.of("contrast", "less", "motion", "", "density", "\"><script>")::get))
                .isEqualTo(new WallPageNeeds(false, false, false, false));
    }
}
