package fr.obsrs.decision;

import static fr.obsrs.decision.ALog.POST;
import static fr.obsrs.decision.ALog.clean;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people, authors and the law do to where a post stands. */
class FoldTest {
    private final ALog log = new ALog().mode(Mode.MANUAL);

    @ParameterizedTest
    @CsvSource({"APPROVE,SHOWN", "REJECT,REJECTED", "ASIDE,ASIDE", "RESTORE,WAITING", "ROOM,WAITING"})
    void a_person_who_saw_the_standing_version_decides(Action action, State state) {
        log.append(clean("bonjour"));
        Change change = log.decide(action);
        assertThat(log.standing().state()).isEqualTo(state);
        assertThat(log.standing().version()).isEqualTo(change.at().offset());
        assertThat(log.standing().last())
                .isEqualTo(new Maker(
                        "ana", action.toString(), "HORS_SUJET", change.at().time()));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whoever_names_another_version_changes_nothing(Action action) {
        log.append(clean("bonjour"));
        log.decide(Action.APPROVE);
        long version = log.standing().version();
        refused(log.decide(action, version - 1));
        refused(log.decide(action, version + 1));
        refused(log.decide(action, -1));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobody_decides_on_a_post_that_is_not_there(Action action) {
        refused(log.decide(action, -1));
        assertThat(log.fold.find(POST)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobody_decides_on_words_that_have_not_come(Action action) {
        log.retract();
        refused(log.decide(action));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobody_decides_on_what_its_author_or_the_law_took(Action action) {
        log.append(clean("bonjour"));
        log.withdraw();
        refused(log.decide(action));
        log.erase();
        refused(log.decide(action));
    }

    @ParameterizedTest
    @EnumSource(names = {"PIN", "UNPIN", "FEATURE", "UNFEATURE"})
    void pins_and_features_are_refused_unless_the_post_is_shown(Action action) {
        log.append(clean("bonjour"));
        refused(log.decide(action));
        log.decide(Action.REJECT);
        refused(log.decide(action));
        log.decide(Action.ASIDE);
        refused(log.decide(action));
    }

    @Test
    void a_shown_post_is_pinned_and_featured_and_neither_again() {
        log.append(clean("bonjour"));
        log.decide(Action.APPROVE);
        log.decide(Action.PIN);
        log.decide(Action.FEATURE);
        assertThat(log.standing().pinned() && log.standing().featured()).isTrue();
        log.decide(Action.UNPIN);
        assertThat(log.standing().pinned()).isFalse();
        assertThat(log.standing().featured()).isTrue();
        log.decide(Action.UNFEATURE);
        assertThat(log.standing().featured()).isFalse();
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
    }

    @Test
    void pins_and_rooms_do_not_move_a_post_in_time() {
        log.append(clean("bonjour"));
        Change shown = log.decide(Action.APPROVE);
        log.decide(Action.PIN);
        log.move("atelier-2");
        assertThat(log.standing().shownAt()).isEqualTo(shown.at().time());
        assertThat(log.standing().room()).isEqualTo("atelier-2");
        assertThat(log.standing().pinned()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECT", "ASIDE", "RESTORE"})
    void off_the_wall_a_post_loses_its_pins_and_its_time(Action action) {
        log.append(clean("bonjour"));
        log.decide(Action.APPROVE);
        log.decide(Action.PIN);
        log.decide(action);
        assertThat(log.standing().pinned()).isFalse();
        assertThat(log.standing().shownAt()).isNull();
        Change again = log.decide(Action.APPROVE);
        assertThat(log.standing().shownAt()).isEqualTo(again.at().time());
        assertThat(log.standing().pinned()).isFalse();
    }

    @Test
    void of_two_moderators_who_saw_the_same_version_the_first_wins_and_the_other_learns_who() {
        log.append(clean("bonjour"));
        long seen = log.standing().version();
        log.decide(Action.APPROVE, seen);
        UUID second = log.id();
        log.append(new Moderated(second, POST, seen, Action.REJECT, null, "INJURE", "bob"));
        Fate fate = fate(second);
        assertThat(fate.applied()).isFalse();
        assertThat(fate.standing()).isEqualTo(log.standing());
        assertThat(log.standing().last().by()).isEqualTo("ana");
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVE", "REJECT", "ASIDE", "RESTORE"})
    void a_person_takes_down_whatever_stands(Action before) {
        log.append(clean("bonjour"));
        log.decide(before);
        Change change = log.retract();
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
        assertThat(log.standing().version()).isEqualTo(change.at().offset());
        assertThat(log.standing().shownAt()).isNull();
    }

    @Test
    void taking_down_is_in_vain_only_when_author_or_law_came_first() {
        log.withdraw();
        refused(log.retract());
        log.erase();
        refused(log.retract());
    }

    @Test
    void an_author_withdraws_whatever_stands_but_not_what_the_law_took() {
        log.append(clean("bonjour"));
        log.decide(Action.APPROVE);
        log.withdraw();
        assertThat(log.standing().state()).isEqualTo(State.WITHDRAWN);
        assertThat(log.standing().last().by()).isEqualTo(Maker.AUTHOR);
        log.erase();
        refused(log.withdraw());
    }

    @Test
    void an_erased_post_is_an_id_and_no_more() {
        log.append(clean("bonjour").in("atelier-1"));
        log.decide(Action.APPROVE);
        log.erase();
        assertThat(log.standing().state()).isEqualTo(State.ERASED);
        assertThat(log.standing().words()).isNull();
        assertThat(log.standing().room()).isNull();
        assertThat(log.standing().shownAt()).isNull();
    }

    @Test
    void a_post_that_nobody_knows_can_be_erased_in_advance() {
        log.erase();
        refused(log.append(clean("bonjour")));
        assertThat(log.standing().state()).isEqualTo(State.ERASED);
    }

    @Test
    void a_known_id_answers_its_first_fate_and_is_not_decided_again() {
        log.append(clean("bonjour"));
        UUID id = log.id();
        Moderated approve = new Moderated(id, POST, log.standing().version(), Action.APPROVE, null, null, "ana");
        log.append(approve);
        Fate first = fate(id);
        log.decide(Action.REJECT);
        refused(log.append(approve));
        refused(log.append(new Retracted(id, POST, null, "ana")));
        log.append(new ModeSet(id, Mode.FILTERED, "ana"));
        assertThat(fate(id)).isEqualTo(first);
        assertThat(first.applied()).isTrue();
        assertThat(log.fold.house().mode()).isEqualTo(Mode.MANUAL);
    }

    @Test
    void a_decision_in_vain_stays_in_vain_when_it_is_repeated() {
        UUID id = log.id();
        Moderated early = new Moderated(id, POST, 3, Action.APPROVE, null, null, "ana");
        log.append(early);
        log.append(clean("bonjour"));
        log.decide(Action.RESTORE);
        assertThat(log.standing().version()).isEqualTo(3);
        refused(log.append(early));
        assertThat(fate(id).applied()).isFalse();
    }

    @Test
    void one_post_does_not_touch_another() {
        log.append(clean("bonjour"));
        Standing before = log.standing();
        log.append(new Withdrawn(log.id(), PostId.of(Network.BLUESKY, "1")));
        assertThat(log.standing()).isEqualTo(before);
    }

    private Fate fate(UUID id) {
        return Objects.requireNonNull(log.fold.fate(id));
    }

    private static void refused(Change change) {
        assertThat(change.after()).isSameAs(change.before());
        assertThat(change.house()).isSameAs(change.houseBefore());
    }
}
