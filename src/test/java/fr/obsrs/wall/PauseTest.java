package fr.obsrs.wall;

import static fr.obsrs.wall.Shown.post;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Change;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A paused wall keeps what it shows: nothing new goes up, what is taken down leaves. */
class PauseTest {
    private final Shown log = new Shown();
    private final RoomWall wall = new RoomWall(null, 3);
    private final Pause pause = new Pause(wall);

    private Difference paused(Change change) {
        return wall.apply(pause.seen(change, true));
    }

    private Difference running(Change change) {
        return wall.apply(pause.seen(change, false)).and(pause.release(change));
    }

    private List<?> posts() {
        return wall.members().stream().map(Member::post).toList();
    }

    @Test
    void what_goes_up_meanwhile_waits_and_goes_up_together_when_it_goes_on() {
        running(log.show(1, 1));
        assertThat(paused(log.show(2, 2))).isEqualTo(Difference.NONE);
        assertThat(paused(log.show(3, 3))).isEqualTo(Difference.NONE);
        assertThat(posts()).isEqualTo(List.of(post(1)));

        Change goingOn = log.elsewhere();
        Difference released = running(goingOn);
        assertThat(released.posted()).extracting(Member::post).containsExactly(post(2), post(3));
        assertThat(released.posted())
                .as("whoever was away meanwhile learns of them")
                .allMatch(member -> member.since() == goingOn.at().offset());
        assertThat(posts()).isEqualTo(List.of(post(3), post(2), post(1)));
        assertThat(running(log.elsewhere())).isEqualTo(Difference.NONE);
    }

    @Test
    void what_is_taken_down_leaves_at_once_and_what_was_kept_back_leaves_no_trace() {
        running(log.show(1, 1));
        paused(log.show(2, 2));
        assertThat(paused(log.hide(1)).removed()).containsExactly(post(1));
        assertThat(paused(log.hide(2))).as("nobody knew of it").isEqualTo(Difference.NONE);
        assertThat(running(log.elsewhere())).isEqualTo(Difference.NONE);
        assertThat(posts()).isEmpty();
    }

    @Test
    void what_hangs_may_be_pinned() {
        running(log.show(1, 1));
        assertThat(paused(log.pin(1, true)).posted()).hasSize(1);
        assertThat(posts()).isEqualTo(List.of(post(1)));
    }

    @Test
    void what_was_kept_back_goes_up_as_it_stands_by_then() {
        paused(log.show(1, 1));
        paused(log.pin(1, true));
        assertThat(running(log.elsewhere()).posted())
                .extracting(Member::standing)
                .containsExactly(log.standing(1));
    }

    @Test
    void what_was_taken_down_ahead_of_the_log_does_not_go_up() {
        paused(log.show(1, 1));
        pause.forget(post(1));
        assertThat(running(log.elsewhere())).isEqualTo(Difference.NONE);
    }

    @Test
    void who_resumes_during_a_pause_is_told_nothing_of_what_waits() {
        running(log.show(1, 1));
        Change seen = log.elsewhere();
        running(seen);
        paused(log.show(2, 2));
        assertThat(Objects.requireNonNull(wall.since(seen.at().offset())).isNone())
                .isTrue();
    }
}
