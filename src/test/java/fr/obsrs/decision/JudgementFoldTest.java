package fr.obsrs.decision;

import static fr.obsrs.decision.ALog.ANA;
import static fr.obsrs.decision.ALog.clean;
import static fr.obsrs.decision.ALog.revision;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.AuthorMarked.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules' word does to where a post stands. */
class JudgementFoldTest {
    private final ALog log = new ALog();

    @Test
    void a_log_without_a_mode_shows_nothing() {
        log.append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @Test
    void in_manual_mode_a_clean_post_waits_for_a_person() {
        log.mode(Mode.MANUAL).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        assertThat(log.standing().last().by()).isEqualTo(Maker.RULES);
    }

    @Test
    void in_manual_mode_a_trusted_author_goes_up_at_once() {
        log.mode(Mode.MANUAL).mark(Mark.TRUSTED).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
    }

    @Test
    void in_filtered_mode_a_clean_post_goes_up_at_once_from_that_moment_on() {
        Change change = log.mode(Mode.FILTERED).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
        assertThat(log.standing().shownAt()).isEqualTo(change.at().time());
        assertThat(log.standing().version()).isEqualTo(change.at().offset());
    }

    @Test
    void in_filtered_mode_a_banned_author_waits() {
        log.mode(Mode.FILTERED).mark(Mark.BANNED).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        assertThat(log.fold.house().isBanned(ANA)).isTrue();
    }

    @Test
    void a_ban_whose_rule_is_off_is_known_and_holds_nothing_until_the_rule_is_on_again() {
        log.mode(Mode.FILTERED).mark(Mark.BANNED);
        log.append(new RuleSet(log.id(), "banned-author", false, "ana"));
        log.append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
        assertThat(log.fold.house().isBanned(ANA)).isTrue();
        log.append(new RuleSet(log.id(), "banned-author", true, "ana"));
        log.append(clean("bonsoir").at(1).edited(1));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a_ban_that_was_lifted_is_forgotten() {
        log.mode(Mode.FILTERED).mark(Mark.BANNED).mark(Mark.NONE).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
    }

    @Test
    void in_closed_mode_even_a_trusted_author_waits() {
        log.mode(Mode.CLOSED).mark(Mark.TRUSTED).append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_the_rules_hold_waits_in_every_mode(Mode mode) {
        log.mode(mode).mark(Mark.TRUSTED).append(clean("bonjour").but(Outcome.HOLD));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_an_organiser_lets_a_rule_reject_is_rejected_in_every_mode(Mode mode) {
        log.mode(mode).mark(Mark.TRUSTED).append(clean("bonjour").but(Outcome.REJECT));
        assertThat(log.standing().state()).isEqualTo(State.REJECTED);
        assertThat(log.standing().barred()).isFalse();
    }

    @Test
    void another_mode_leaves_what_stands_as_it_stands() {
        log.mode(Mode.FILTERED).append(clean("bonjour"));
        Standing before = log.standing();
        log.mode(Mode.CLOSED).mark(Mark.BANNED);
        assertThat(log.standing()).isEqualTo(before);
    }

    @Test
    void the_same_revision_again_changes_nothing() {
        log.mode(Mode.MANUAL).append(clean("bonjour"));
        refused(log.mode(Mode.FILTERED).append(clean("bonjour").at(5)));
    }

    @Test
    void the_same_revision_from_another_source_changes_nothing() {
        log.append(clean("bonjour"));
        refused(log.append(clean("bonjour").from("other").at(5).edited(9)));
    }

    @Test
    void words_from_before_those_that_stand_change_nothing_however_late_they_were_edited() {
        log.append(clean("bonsoir").at(7));
        refused(log.append(clean("bonjour").at(6).edited(9)));
        refused(log.append(clean("bonjour").at(7).edited(9)));
    }

    @Test
    void an_edit_by_the_same_source_is_the_revision_that_stands() {
        log.append(clean("bonjour").edited(1));
        log.append(clean("bonsoir").at(1).edited(2));
        stands("bonsoir");
    }

    @Test
    void the_same_source_goes_on_also_without_telling_when_it_was_edited() {
        log.append(clean("bonjour"));
        log.append(clean("bonsoir").at(1));
        stands("bonsoir");
    }

    @Test
    void the_same_source_may_not_go_back_in_time() {
        log.append(clean("bonsoir").edited(2));
        refused(log.append(clean("bonjour").at(1).edited(1)));
        refused(log.append(clean("bonjour").at(2)));
    }

    @Test
    void another_source_needs_a_later_edit() {
        log.append(clean("bonjour").edited(1));
        refused(log.append(clean("bonsoir").at(1).edited(1).from("other")));
        refused(log.append(clean("bonsoir").at(2).from("other")));
        log.append(clean("bonsoir").at(3).edited(2).from("other"));
        stands("bonsoir");
    }

    @Test
    void an_edit_of_an_approved_post_waits_because_nobody_saw_the_new_words() {
        log.mode(Mode.MANUAL).append(clean("bonjour"));
        log.decide(Action.APPROVE);
        log.decide(Action.PIN);
        log.append(clean("connard").at(1).edited(1));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        assertThat(log.standing().pinned()).isFalse();
        assertThat(log.standing().shownAt()).isNull();
    }

    @Test
    void an_edit_that_goes_up_keeps_its_place_on_the_wall_but_not_its_pin() {
        log.mode(Mode.FILTERED).append(clean("bonjour"));
        Standing first = log.standing();
        log.decide(Action.PIN);
        log.decide(Action.FEATURE);
        log.append(clean("bonsoir").at(1).edited(1));
        assertThat(log.standing().state()).isEqualTo(State.SHOWN);
        assertThat(log.standing().shownAt()).isEqualTo(first.shownAt());
        assertThat(log.standing().pinned() || log.standing().featured()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECT", "ASIDE"})
    void rules_never_show_again_what_a_person_hid(Action hidden) {
        log.mode(Mode.FILTERED).append(clean("bonjour"));
        log.decide(hidden);
        log.append(clean("bonsoir").at(1).edited(1));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        log.decide(Action.APPROVE);
        log.append(clean("bonne nuit").at(2).edited(2));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @Test
    void rules_never_show_again_what_a_person_took_down() {
        log.mode(Mode.FILTERED).append(clean("bonjour"));
        log.retract();
        log.append(clean("bonsoir").at(1).edited(1));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a_post_that_was_taken_down_before_it_came_waits() {
        log.mode(Mode.FILTERED).retract();
        log.append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        stands("bonjour");
    }

    @Test
    void a_withdrawn_or_erased_post_is_not_judged_any_more() {
        log.mode(Mode.FILTERED).append(clean("bonjour"));
        log.withdraw();
        refused(log.append(clean("bonsoir").at(1).edited(1)));
        log.erase();
        refused(log.append(clean("bonsoir").at(2).edited(2)));
    }

    @Test
    void a_post_that_was_withdrawn_before_it_came_never_comes() {
        log.mode(Mode.FILTERED).withdraw();
        refused(log.append(clean("bonjour")));
        assertThat(log.standing().words()).isNull();
    }

    @Test
    void an_edit_moves_the_post_to_the_room_that_it_now_names() {
        log.append(clean("bonjour").in("atelier-1"));
        log.append(clean("bonsoir").in("atelier-2").at(1).edited(1));
        assertThat(log.standing().room()).isEqualTo("atelier-2");
    }

    @Test
    void an_edit_leaves_the_post_where_a_person_moved_it() {
        log.append(clean("bonjour").in("atelier-1"));
        log.move("atelier-3");
        log.append(clean("bonsoir").in("atelier-2").at(1).edited(1));
        assertThat(log.standing().room()).isEqualTo("atelier-3");
    }

    private void stands(String words) {
        assertThat(log.standing().words()).extracting(Judged::revision).isEqualTo(revision(words));
    }

    private static void refused(Change change) {
        assertThat(change.after()).isSameAs(change.before());
    }
}
