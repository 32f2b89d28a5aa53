package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.SceneSet.Part;
import java.util.Set;
import java.util.UUID;
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

    private void set(Scene asked, String by, Part... parts) {
        log.append(new SceneSet(log.id(), null, asked, Set.of(parts), by));
    }

    @Test
    void who_sets_one_part_leaves_what_somebody_else_has_set_meanwhile() {
        Announcement words = new Announcement("", "À table");
        set(new Scene(true, null), "ana", Part.CURTAIN);
        set(new Scene(false, words), "theo", Part.ANNOUNCEMENT);
        set(new Scene(false, null, true), "rozenn", Part.PAUSED);
        assertThat(log.fold.house().staged(null))
                .isEqualTo(new Staged(new Scene(true, words, true), "ana", "rozenn", "theo"));
        set(Scene.PLAIN, "theo", Part.CURTAIN, Part.ANNOUNCEMENT);
        assertThat(log.fold.house().scene(null)).isEqualTo(new Scene(false, null, true));
    }

    @Test
    void what_earlier_releases_wrote_sets_the_whole_scene() {
        set(new Scene(true, null, true), "ana", Part.CURTAIN, Part.PAUSED);
        log.append(new SceneSet(log.id(), null, new Scene(false, new Announcement("", "À table")), "theo"));
        assertThat(log.fold.house().scene(null)).isEqualTo(new Scene(false, new Announcement("", "À table")));
    }

    @Test
    void only_what_draws_a_curtain_whatever_stands_by_then_hides_ahead_of_the_log() {
        UUID id = log.id();
        Scene drawn = new Scene(true, null);
        assertThat(new SceneSet(id, null, drawn, "ana").drawsCurtain()).isTrue();
        assertThat(new SceneSet(id, null, drawn, Set.of(Part.CURTAIN), "ana").drawsCurtain())
                .isTrue();
        assertThat(new SceneSet(id, null, drawn, Set.of(Part.PAUSED), "ana").drawsCurtain())
                .isFalse();
        assertThat(new SceneSet(id, null, Scene.PLAIN, Set.of(Part.CURTAIN), "ana").drawsCurtain())
                .isFalse();
    }

    @Test
    void the_audit_names_what_was_asked_and_nothing_else() {
        Announcement words = new Announcement("", "À table");
        assertThat(new SceneSet(log.id(), null, new Scene(false, words), Set.of(Part.CURTAIN), "ana").deed())
                .extracting(Deed::action, Deed::subject)
                .containsExactly("lift", null);
        assertThat(new SceneSet(
                                log.id(),
                                null,
                                new Scene(false, words, true),
                                Set.of(Part.PAUSED, Part.ANNOUNCEMENT),
                                "ana")
                        .deed())
                .extracting(Deed::action, Deed::subject)
                .containsExactly("pause+announce", "À table");
    }

    @Test
    void an_announcement_fits_on_a_screen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Announcement("a".repeat(81), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Announcement("", "a".repeat(401)));
    }
}
