package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Entered;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.PersonChanged;
import fr.obsrs.decision.Retracted;
import fr.obsrs.decision.SourceOrdered;
import fr.obsrs.decision.State;
import fr.obsrs.decision.Withdrawn;
import fr.obsrs.decision.WordListed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the audit says of a log. */
class LinesTest {
    private final Written log = new Written();

    private Line decide(Action action, long version, String by) {
        return log.append(new Moderated(UUID.randomUUID(), Written.POST, version, action, null, null, by));
    }

    @Test
    void of_two_people_on_one_version_one_applied_and_the_other_lost() {
        Line judged = log.append(Written.judged("bonjour", Outcome.HOLD));
        Line first = decide(Action.APPROVE, judged.offset(), "ana");
        Line second = decide(Action.REJECT, judged.offset(), "bob");

        assertThat(judged.outcome()).isEqualTo(Line.APPLIED);
        assertThat(judged.standing()).isEqualTo("waiting");
        assertThat(first.outcome()).isEqualTo(Line.APPLIED);
        assertThat(first.standing()).isEqualTo("shown");
        assertThat(first.revision()).isEqualTo(Written.revision("bonjour"));
        assertThat(second.outcome()).isEqualTo(Line.LOST);
        assertThat(second.standing()).isNull();
        assertThat(second.revision()).as("words that it did not decide on").isNull();
        assertThat(second.deed().version()).isEqualTo(judged.offset());
    }

    @Test
    void a_decision_names_the_words_that_stood_then_and_not_those_that_came_later() {
        Line first = log.append(Written.judged("a", Outcome.CLEAN));
        Line approved = decide(Action.APPROVE, first.offset(), "ana");
        log.append(Written.judged("bb", Outcome.CLEAN));
        Line taken = log.append(new Retracted(UUID.randomUUID(), Written.POST, "INJURE", "ana"));

        assertThat(approved.revision()).isEqualTo(Written.revision("a"));
        assertThat(taken.revision()).isEqualTo(Written.revision("bb"));
        assertThat(taken.deed().reason()).isEqualTo("INJURE");
    }

    @Test
    void what_changes_among_people_is_a_line_with_its_role_and_whom_it_is_about() {
        Line line =
                log.append(new PersonChanged(UUID.randomUUID(), PersonChanged.What.ROLE, "moderator", "bob", "ana"));
        assertThat(line.outcome()).isEqualTo(Line.NOTED);
        assertThat(line.cells()).contains("ana", "person", "role-moderator", "bob");
        assertThat(Wanted.of(null, null, "people", null, null).is(line)).isTrue();
        assertThat(Wanted.of(null, null, "person", null, null).is(line)).isTrue();
        assertThat(Wanted.of(null, null, "moderated", null, null).is(line)).isFalse();
    }

    @Test
    void what_somebody_orders_of_a_source_is_a_line_with_its_name_among_those_of_the_house() {
        Line line = log.append(new SourceOrdered(UUID.randomUUID(), SourceOrdered.What.RESTARTED, "piaille", "ana"));
        assertThat(line.outcome()).isEqualTo(Line.NOTED);
        assertThat(line.cells()).contains("ana", "source", "restarted", "piaille");
        for (String kind : List.of("people", "house", "source")) {
            assertThat(Wanted.of(null, null, kind, null, null).is(line))
                    .as(kind)
                    .isTrue();
        }
        assertThat(Wanted.of(null, null, "person", null, null).is(line)).isFalse();
    }

    @Test
    void who_copied_a_post_is_noted_before_it_comes_and_moves_nothing() {
        Line entered = log.append(new Entered(UUID.randomUUID(), Written.POST, Written.revision("a"), "ana"));
        assertThat(entered.outcome()).isEqualTo(Line.NOTED);
        assertThat(entered.deed().by()).isEqualTo("ana");
        assertThat(entered.revision()).isEqualTo(Written.revision("a"));
        Line judged = log.append(Written.judged("a", Outcome.CLEAN));
        assertThat(log.ledger.of(Written.POST)).containsExactly(entered.offset(), judged.offset());
        assertThat(log.ledger.stood(entered.offset())).isEmpty();
    }

    @Test
    void what_changes_the_house_applies_and_names_no_post() {
        Line mode = log.append(new ModeSet(UUID.randomUUID(), Mode.FILTERED, "ana"));
        Line word = log.append(new WordListed(UUID.randomUUID(), "zigouigoui", true, "bob"));
        assertThat(mode.outcome()).isEqualTo(Line.APPLIED);
        assertThat(mode.post()).isNull();
        assertThat(word.outcome()).isEqualTo(Line.APPLIED);
        assertThat(word.deed().subject()).isEqualTo("zigouigoui");
        assertThat(word.standing()).isNull();
    }

    @Test
    void the_ledger_knows_where_a_post_stood_before_each_decision_that_applied() {
        Line judged = log.append(Written.judged("a", Outcome.CLEAN));
        Line approved = decide(Action.APPROVE, judged.offset(), "ana");
        Line lost = decide(Action.REJECT, judged.offset(), "bob");
        Line withdrawn = log.append(new Withdrawn(UUID.randomUUID(), Written.POST));

        assertThat(log.ledger.stoodBefore(Written.POST, judged.offset())).isEmpty();
        assertThat(log.ledger.stoodBefore(Written.POST, approved.offset())).contains(State.WAITING);
        assertThat(log.ledger.stoodBefore(Written.POST, withdrawn.offset())).contains(State.SHOWN);
        assertThat(log.ledger.applied(lost.offset())).isFalse();
        assertThat(log.ledger.applied(0)).as("before the log").isFalse();
        assertThat(log.ledger.applied(1_000)).as("after its end").isFalse();
    }
}
