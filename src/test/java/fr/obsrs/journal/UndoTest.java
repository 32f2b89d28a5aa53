package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Retracted;
import fr.obsrs.decision.State;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the journal offers to take back. */
class UndoTest {
    private final Written log = new Written();

    @Test
    void only_the_decision_that_stands_can_be_taken_back_and_names_its_version() {
        Line judged = log.append(Written.judged("a", Outcome.CLEAN));
        Line approved = log.append(
                new Moderated(UUID.randomUUID(), Written.POST, judged.offset(), Action.APPROVE, null, null, "ana"));
        assertThat(Undo.of(judged, log.standing(), State.WAITING)).isEmpty();
        assertThat(Undo.of(approved, log.standing(), State.WAITING))
                .hasValueSatisfying(undo -> assertThat(undo.version()).isEqualTo(approved.offset()));

        Line late = log.append(
                new Moderated(UUID.randomUUID(), Written.POST, judged.offset(), Action.REJECT, null, "INJURE", "bob"));
        assertThat(Undo.of(late, log.standing(), State.WAITING)).isEmpty();

        Line taken = log.append(new Retracted(UUID.randomUUID(), Written.POST, "INJURE", "bob"));
        assertThat(Undo.of(approved, log.standing(), State.WAITING)).isEmpty();
        assertThat(Undo.of(taken, log.standing(), State.SHOWN))
                .hasValueSatisfying(undo -> assertThat(undo.action()).isEqualTo(Action.APPROVE));
    }
}
