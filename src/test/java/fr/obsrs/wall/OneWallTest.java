package fr.obsrs.wall;

import static fr.obsrs.wall.Shown.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.topic.AContents;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import org.junit.jupiter.api.Test;

/** What comes in for a post that was hidden, while nobody may ask Kafka for its words. */
class OneWallTest {
    private final Shown log = new Shown(true);
    private final Words words = new Words(AContents.empty());
    private final OneWall wall = new OneWall(new RoomWall(null, 3), words);

    @Test
    void who_comes_in_without_words_is_owed_until_they_are_there() {
        for (int number = 1; number <= 4; number++) {
            wall.apply(log.show(number, number), false);
        }

        Difference hidden = wall.hide(post(4), 10);
        assertThat(hidden.removed()).containsExactly(post(4));
        assertThat(hidden.posted()).isEmpty();
        assertThat(wall.owed()).containsExactly(log.standing(1));

        assertThat(wall.apply(log.pin(3, true), false).posted())
                .extracting(Member::standing)
                .containsExactly(log.standing(3));
        assertThat(wall.owed()).as("still").containsExactly(log.standing(1));

        words.load(wall.owed().toList());
        assertThat(wall.apply(log.pin(3, false), false).posted())
                .extracting(Member::standing)
                .containsExactlyInAnyOrder(log.standing(3), log.standing(1));
        assertThat(wall.owed()).isEmpty();
    }

    @Test
    void who_comes_in_because_others_were_hidden_in_that_moment_is_not_taken_for_gone() {
        for (int number = 1; number <= 4; number++) {
            wall.apply(log.show(number, number), false);
        }
        Difference difference = wall.apply(log.hide(4), false);
        assertThat(difference.posted()).extracting(Member::standing).containsExactly(log.standing(1));

        assertThat(wall.withWords(difference, 10).posted()).isEmpty();
        assertThat(wall.owed()).containsExactly(log.standing(1));
        assertThat(wall.posts().members()).extracting(Member::post).contains(post(1));
    }
}
