package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.obsrs.decision.Scene.Announcement;
import org.junit.jupiter.api.Test;

/** What decisions do to the wall as a whole. */
class HouseTest {
    private final ALog log = new ALog();

    @Test
    void a_curtain_for_all_falls_before_every_wall_and_a_rooms_own_before_its_own() {
        log.append(new SceneSet(log.id(), "atelier-1", new Scene(true, null), "ana"));
        House house = log.fold.house();
        assertThat(house.scene("atelier-1").curtain()).isTrue();
        assertThat(house.scene("atelier-2").curtain()).isFalse();
        assertThat(house.scene(null).curtain()).isFalse();
        log.append(new SceneSet(log.id(), null, new Scene(true, null), "ana"));
        assertThat(log.fold.house().scene("atelier-2").curtain()).isTrue();
        assertThat(log.fold.house().sceneSetFor("atelier-2")).isEqualTo(Scene.PLAIN);
    }

    @Test
    void an_announcement_for_all_comes_before_a_rooms_own_until_it_is_taken_back() {
        Announcement own = new Announcement("Pause", "À 11 h");
        Announcement all = new Announcement("Déjeuner", "Salle basse");
        log.append(new SceneSet(log.id(), "atelier-1", new Scene(false, own), "ana"));
        log.append(new SceneSet(log.id(), null, new Scene(false, all), "ana"));
        assertThat(log.fold.house().scene("atelier-1").announcement()).isEqualTo(all);
        log.append(new SceneSet(log.id(), null, Scene.PLAIN, "ana"));
        assertThat(log.fold.house().scene("atelier-1").announcement()).isEqualTo(own);
    }

    @Test
    void an_announcement_fits_on_a_screen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Announcement("a".repeat(81), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Announcement("", "a".repeat(401)));
    }
}
