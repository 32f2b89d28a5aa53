package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.At;
import fr.obsrs.decision.Change;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Scene;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.SceneSet;
import fr.obsrs.decision.SceneSet.Part;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Curtains that fall ahead of the log. */
class StageTest {
    private static final Announcement WORDS = new Announcement("", "À table");

    private final Stage stage = new Stage(List.of(Wall.COMMON, "atelier-1", "atelier-2"));
    private House house = House.EMPTY;
    private long end;

    private static SceneSet curtain(@Nullable String room, boolean drawn) {
        return new SceneSet(UUID.randomUUID(), room, new Scene(drawn, null), Set.of(Part.CURTAIN), "ana");
    }

    private Set<String> fold(SceneSet set) {
        House after = set.after(house);
        Change change = new Change(new At(end++, Instant.EPOCH), set, null, null, house, after);
        house = after;
        return stage.apply(change).keySet();
    }

    private boolean isDrawn(String wall) {
        return stage.scene(wall).curtain();
    }

    @Test
    void a_curtain_falls_before_the_log_knows_of_it_and_the_log_changes_nothing_more() {
        SceneSet everywhere = curtain(null, true);
        assertThat(stage.draw(everywhere).keySet()).containsExactlyInAnyOrder(Wall.COMMON, "atelier-1", "atelier-2");
        assertThat(isDrawn("atelier-2")).isTrue();
        assertThat(fold(everywhere)).as("screens know it already").isEmpty();
        assertThat(fold(curtain(null, false))).hasSize(3);
        assertThat(isDrawn("atelier-2")).isFalse();
    }

    @Test
    void what_is_decided_meanwhile_lifts_nothing() {
        SceneSet own = curtain("atelier-1", true);
        assertThat(stage.draw(own).keySet()).containsExactly("atelier-1");
        assertThat(fold(curtain("atelier-1", false))).isEmpty();
        assertThat(fold(curtain(null, false))).isEmpty();
        assertThat(isDrawn("atelier-1")).isTrue();
        assertThat(isDrawn(Wall.COMMON)).isFalse();
        assertThat(fold(new SceneSet(UUID.randomUUID(), null, new Scene(false, WORDS), Set.of(Part.ANNOUNCEMENT), "t")))
                .hasSize(3);
        assertThat(stage.scene("atelier-1")).isEqualTo(new SceneView("mosaic", true, WORDS));
    }

    @Test
    void one_that_the_log_will_not_know_shows_what_the_log_says() {
        SceneSet refused = curtain(null, true);
        SceneSet other = curtain("atelier-1", true);
        stage.draw(refused);
        stage.draw(other);
        assertThat(stage.lift(refused).keySet()).containsExactlyInAnyOrder(Wall.COMMON, "atelier-2");
        assertThat(isDrawn("atelier-1")).isTrue();
        assertThat(stage.lift(refused)).as("nothing twice").isEmpty();
    }

    @Test
    void a_pause_is_nothing_to_tell_screens_of() {
        assertThat(fold(new SceneSet(
                        UUID.randomUUID(), null, new Scene(false, null, true), Set.of(Part.PAUSED), "ana")))
                .isEmpty();
        assertThat(stage.isPaused("atelier-1")).isTrue();
    }
}
