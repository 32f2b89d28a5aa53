package fr.obsrs.wall;

import static fr.obsrs.wall.Shown.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.PostId;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomWallTest {
    private static final int SIZE = 3;
    private final Shown log = new Shown();
    private final RoomWall wall = new RoomWall(null, SIZE);

    @Test
    void a_wall_is_its_newest_posts_newest_first() {
        showAtOnce(1, 2, 3, 4);
        assertThat(posts(wall)).containsExactly(post(4), post(3), post(2));
    }

    @Test
    void a_post_that_falls_off_the_bound_is_not_told_because_screens_keep_the_same_bound() {
        showAtOnce(1, 2, 3);
        Difference difference = wall.apply(log.show(4, 4));
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.posted()).extracting(Member::standing).containsExactly(log.standing(4));
    }

    @Test
    void a_pinned_post_stays_however_old_it_is() {
        showAtOnce(1, 2, 3);
        wall.apply(log.pin(1, true));
        showAtOnce(4, 5, 6);
        assertThat(posts(wall)).containsExactly(post(6), post(5), post(4), post(1));
    }

    @Test
    void a_pinned_post_among_the_newest_takes_one_of_their_places() {
        showAtOnce(1, 2, 3, 4);
        wall.apply(log.pin(4, true));
        assertThat(posts(wall)).containsExactly(post(4), post(3), post(2));
    }

    @Test
    void a_post_beyond_the_bound_comes_back_when_it_is_pinned_and_leaves_when_it_is_not() {
        showAtOnce(1, 2, 3, 4);
        Difference pinned = wall.apply(log.pin(1, true));
        assertThat(pinned.posted()).extracting(Member::standing).containsExactly(log.standing(1));
        Difference unpinned = wall.apply(log.pin(1, false));
        assertThat(unpinned.removed()).containsExactly(post(1));
        assertThat(unpinned.posted()).isEmpty();
    }

    @Test
    void when_one_leaves_the_next_in_age_comes_in() {
        showAtOnce(1, 2, 3, 4);
        Difference difference = wall.apply(log.hide(3));
        assertThat(difference.removed()).containsExactly(post(3));
        assertThat(difference.posted()).extracting(Member::standing).containsExactly(log.standing(1));
        assertThat(posts(wall)).containsExactly(post(4), post(2), post(1));
    }

    @Test
    void a_post_that_fell_off_and_is_taken_down_never_comes_back() {
        showAtOnce(1, 2, 3, 4);
        wall.apply(log.hide(1));
        wall.apply(log.hide(4));
        assertThat(posts(wall)).containsExactly(post(3), post(2));
    }

    @Test
    void a_post_hidden_ahead_of_the_log_leaves_at_once_lets_the_next_in_and_stays_away() {
        showAtOnce(1, 2, 3, 4);
        Difference hidden = wall.hide(post(3), 100);
        assertThat(hidden.removed()).containsExactly(post(3));
        assertThat(hidden.posted()).extracting(Member::standing).containsExactly(log.standing(1));
        assertThat(Objects.requireNonNull(wall.since(99)).removed()).containsExactly(post(3));
        wall.apply(log.hide(3));
        assertThat(posts(wall)).containsExactly(post(4), post(2), post(1));
    }

    @Test
    void a_post_hidden_beyond_the_bound_does_not_come_in_when_others_leave() {
        showAtOnce(1, 2, 3, 4);
        assertThat(wall.hide(post(1), 100)).isEqualTo(Difference.NONE);
        wall.apply(log.hide(4));
        assertThat(posts(wall)).containsExactly(post(3), post(2));
    }

    @Test
    void posts_of_the_same_moment_stand_in_the_order_of_their_ids_on_every_instance() {
        IntStream.rangeClosed(1, 5).forEach(number -> wall.apply(log.show(number, 0)));
        RoomWall other = new RoomWall(null, SIZE);
        Shown otherLog = new Shown();
        IntStream.of(5, 3, 1, 2, 4).forEach(number -> other.apply(otherLog.show(number, 0)));
        assertThat(posts(wall)).isEqualTo(posts(other)).hasSize(SIZE);
        assertThat(posts(wall)).extracting(PostId::value).isSorted();
    }

    @Test
    void a_room_shows_its_own_posts_and_those_of_no_room() {
        RoomWall room = new RoomWall("atelier-1", SIZE);
        room.apply(log.show(1, 1, "atelier-1"));
        room.apply(log.show(2, 2, null));
        assertThat(room.apply(log.show(3, 3, "atelier-2"))).isEqualTo(Difference.NONE);
        assertThat(posts(room)).containsExactly(post(2), post(1));
    }

    @Test
    void a_post_that_moves_to_another_room_leaves_this_wall_at_once() {
        RoomWall room = new RoomWall("atelier-1", SIZE);
        room.apply(log.show(1, 1, "atelier-1"));
        assertThat(room.apply(log.move(1, "atelier-2")).removed()).containsExactly(post(1));
        assertThat(room.apply(log.move(1, null)).posted()).hasSize(1);
    }

    @Test
    void what_does_not_touch_the_wall_is_not_told() {
        showAtOnce(1);
        assertThat(wall.apply(log.elsewhere())).isEqualTo(Difference.NONE);
    }

    @Test
    void whoever_resumes_is_told_each_post_once_as_it_is_now_the_oldest_first() {
        showAtOnce(1, 2);
        wall.apply(log.pin(2, true));
        wall.apply(log.pin(2, false));
        wall.apply(log.hide(1));
        showAtOnce(3);
        Difference missed = Objects.requireNonNull(wall.since(0));
        assertThat(missed.removed()).containsExactly(post(1));
        assertThat(missed.posted()).extracting(Member::standing).containsExactly(log.standing(2), log.standing(3));
    }

    @Test
    void whoever_missed_nothing_is_told_nothing() {
        showAtOnce(1, 2);
        assertThat(wall.since(1)).isEqualTo(Difference.NONE);
    }

    @Test
    void a_post_that_came_and_left_while_a_screen_was_away_never_flashes_there() {
        showAtOnce(1);
        showAtOnce(2);
        wall.apply(log.hide(2));
        Difference missed = Objects.requireNonNull(wall.since(0));
        assertThat(missed.posted()).isEmpty();
    }

    @Test
    void who_was_away_for_longer_than_departures_are_remembered_starts_anew() {
        RoomWall forgetful = new RoomWall(null, SIZE, 1);
        forgetful.apply(log.show(1, 1));
        forgetful.apply(log.show(2, 2));
        forgetful.apply(log.hide(1));
        forgetful.apply(log.hide(2));
        assertThat(forgetful.since(1)).isNull();
        assertThat(Objects.requireNonNull(forgetful.since(2)).removed()).containsExactly(post(2));
    }

    @Test
    void a_post_whose_words_are_not_to_be_had_gives_its_place_to_the_next() {
        showAtOnce(1, 2, 3, 4);
        Difference difference = wall.drop(log.standing(4), 3);
        assertThat(difference.removed()).containsExactly(post(4));
        assertThat(difference.posted()).extracting(Member::standing).containsExactly(log.standing(1));
        assertThat(posts(wall)).doesNotContain(post(4));
    }

    private void showAtOnce(int... numbers) {
        IntStream.of(numbers).forEach(number -> wall.apply(log.show(number, number)));
    }

    private static List<PostId> posts(RoomWall wall) {
        return wall.members().stream().map(member -> member.standing().post()).toList();
    }
}
