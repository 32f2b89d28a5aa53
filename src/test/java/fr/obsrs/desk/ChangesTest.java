package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What pages of the desk have missed, and how many posts stand where. */
class ChangesTest {
    private final AChange log = new AChange();
    private final Changes changes = new Changes();

    private Standing arrives(int number, boolean held) {
        return after(log.arrives(number, held));
    }

    private Standing after(Change change) {
        changes.changed(change);
        return Objects.requireNonNull(change.after());
    }

    @Test
    void counts_follow_each_post_from_list_to_list() {
        Standing held = arrives(1, true);
        arrives(2, false);
        assertThat(changes.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 0));

        Standing shown = after(log.decides(held, State.SHOWN, "ana", "approve", null));
        assertThat(changes.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));

        after(log.decides(shown, State.RETRACTED, "ana", "retract", "INJURE"));
        assertThat(changes.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
    }

    @Test
    void who_comes_back_is_told_each_post_once() {
        Standing first = arrives(1, false);
        long seen = changes.end();
        arrives(2, false);
        after(log.decides(first, State.SHOWN, "ana", "approve", null));
        after(log.decides(first, State.WAITING, "ana", "restore", null));

        Changes.Since since = changes.since(seen);
        assertThat(since.posts()).containsExactly(AChange.post(2), AChange.post(1));
        assertThat(since.tooMany()).isFalse();
        assertThat(changes.since(since.end()).posts()).isEmpty();
    }

    @Test
    void who_missed_too_much_is_told_to_ask_again_and_not_all_of_it() {
        IntStream.rangeClosed(0, Changes.KEPT).forEach(number -> arrives(number, false));
        Changes.Since since = changes.since(0);
        assertThat(since.tooMany()).isTrue();
        assertThat(since.posts()).isEmpty();
        assertThat(changes.since(1).tooMany()).isFalse();
        assertThat(changes.since(1).posts()).hasSize(Changes.KEPT);
    }

    @Test
    void a_decision_that_did_not_apply_is_no_news() {
        Standing waiting = arrives(1, false);
        long seen = changes.end();
        changes.changed(log.arrives(9, false).seenAs(waiting, waiting));
        assertThat(changes.end()).isEqualTo(seen);
        assertThat(changes.counts().waiting()).isEqualTo(1);
    }

    @Test
    void what_people_decided_last_comes_newest_first_with_where_the_post_stood() {
        Standing waiting = arrives(1, false);
        IntStream.range(0, 19).forEach(again -> after(log.decides(waiting, State.ASIDE, "ana", "aside", null)));
        Standing rejected = after(log.decides(waiting, State.REJECTED, "ana", "reject", "HORS_SUJET"));
        after(log.decides(rejected, State.SHOWN, "theo", "approve", null));

        assertThat(changes.decided()).hasSize(20);
        Decided last = changes.decided().get(0);
        assertThat(last.by()).isEqualTo("theo");
        assertThat(last.was()).isEqualTo(State.REJECTED);
        assertThat(changes.decided()).noneMatch(one -> one.by().equals("rules"));
    }
}
