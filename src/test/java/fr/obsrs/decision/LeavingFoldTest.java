package fr.obsrs.decision;

import static fr.obsrs.decision.ALog.clean;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of a post of which its network says that it is gone, or that it no longer concerns us. */
class LeavingFoldTest {
    private final ALog log = new ALog().mode(Mode.FILTERED);

    @Test
    void the_source_that_brought_a_post_withdraws_it_for_good() {
        log.append(clean("bonjour"));
        log.append(new Withdrawn(log.id(), ALog.POST, "main"));
        log.append(clean("bonjour à tous").edited(2).at(9));
        assertThat(log.standing().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void words_withdrawn_are_named_nowhere_any_more() {
        log.append(clean("bonjour"));
        assertThat(log.standing().words()).isNotNull();
        log.withdraw();
        assertThat(log.standing().words()).isNull();
        log.append(clean("bonjour à tous").edited(2).at(9));
        assertThat(log.standing().words()).isNull();
    }

    @Test
    void hearsay_from_elsewhere_takes_a_post_down_for_a_person_to_look_at() {
        log.append(clean("bonjour"));
        log.append(new Withdrawn(log.id(), ALog.POST, "elsewhere"));
        assertThat(log.standing().state()).isEqualTo(State.WAITING);
        assertThat(log.standing().last().by()).isEqualTo("elsewhere");
        log.decide(Action.APPROVE);
        assertThat(log.standing().isShown()).isTrue();
    }

    @Test
    void hearsay_does_not_bring_back_what_a_person_took_down() {
        log.append(clean("bonjour"));
        log.retract();
        log.append(new Withdrawn(log.id(), ALog.POST, "elsewhere"));
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void a_post_that_was_gone_before_it_came_never_shows() {
        log.append(new Withdrawn(log.id(), ALog.POST, "main"));
        log.append(clean("bonjour"));
        assertThat(log.standing().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void an_edit_that_takes_the_hashtag_out_takes_the_post_down_and_one_that_puts_it_back_brings_it_back() {
        log.append(clean("bonjour"));
        log.append(new Left(log.id(), ALog.POST, "main", null));
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
        log.append(clean("bonjour").at(3));
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
        log.append(clean("bonjour").edited(5).at(4));
        assertThat(log.standing().isShown()).isTrue();
    }

    @Test
    void an_edit_that_comes_late_takes_nothing_down() {
        log.append(clean("bonjour").edited(5));
        log.append(new Left(log.id(), ALog.POST, "main", ALog.NOON.plusSeconds(60)));
        assertThat(log.standing().isShown()).isTrue();
        log.append(new Left(log.id(), ALog.POST, "main", ALog.NOON.plusSeconds(360)));
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void only_the_source_of_the_words_says_that_a_post_has_left() {
        log.append(clean("bonjour"));
        log.append(new Left(log.id(), ALog.POST, "elsewhere", null));
        assertThat(log.standing().isShown()).isTrue();
    }

    @Test
    void the_home_of_a_post_is_believed_whoever_brought_it_but_not_when_it_answers_from_before_the_edit() {
        log.append(clean("bonjour").edited(5));
        log.append(new Left(log.id(), ALog.POST, null, null));
        log.append(new Left(log.id(), ALog.POST, null, ALog.NOON.plusSeconds(60)));
        assertThat(log.standing().isShown()).isTrue();
        log.append(new Left(log.id(), ALog.POST, null, ALog.NOON.plusSeconds(360)));
        assertThat(log.standing().state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void coming_back_does_not_undo_what_a_person_decided() {
        log.append(clean("bonjour"));
        log.retract();
        log.append(new Left(log.id(), ALog.POST, "main", null));
        log.append(clean("bonjour").edited(5).at(4));
        assertThat(log.standing().isShown()).isFalse();
    }
}
