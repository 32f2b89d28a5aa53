package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Fate;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.decision.Withdrawn;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaOutboxTest {

    @Test
    void what_waits_and_what_was_set_aside_both_wait_for_no_told_reason() {
        assertThat(told(State.WAITING, null)).isEqualTo(Progress.WAITING);
        assertThat(told(State.ASIDE, "HORS_SUJET")).isEqualTo(Progress.WAITING);
    }

    @Test
    void what_is_shown_is_shown() {
        assertThat(told(State.SHOWN, null)).isEqualTo(new Progress(Status.SHOWN, null));
    }

    @Test
    void what_will_not_be_shown_is_rejected_with_its_reason() {
        for (State state : new State[] {State.REJECTED, State.RETRACTED, State.ERASED}) {
            assertThat(told(state, "HORS_SUJET")).isEqualTo(new Progress(Status.REJECTED, "HORS_SUJET"));
        }
    }

    @Test
    void what_its_author_took_back_is_withdrawn() {
        assertThat(told(State.WITHDRAWN, "RETRAIT_AUTEUR")).isEqualTo(Progress.WITHDRAWN);
    }

    @Test
    void only_a_post_that_stands_withdrawn_or_erased_was_taken_back() {
        for (State state : State.values()) {
            boolean gone = state == State.WITHDRAWN || state == State.ERASED;
            Withdrawn taken = new Withdrawn(new UUID(0, 1), new Ticket("AAAAAAAAAAAAAAAAAAAAAA").post());
            CompletableFuture<Void> answer = KafkaOutbox.confirmed(
                            new Fate(taken, 9, gone, null, standing(state, null)))
                    .toCompletableFuture();
            assertThat(answer.isCompletedExceptionally()).as("%s", state).isNotEqualTo(gone);
        }
    }

    private static Progress told(State state, @Nullable String reason) {
        return KafkaOutbox.told(standing(state, reason));
    }

    private static Standing standing(State state, @Nullable String reason) {
        Maker maker = new Maker("amina", "any", reason, Instant.EPOCH);
        return new Standing(
                new Ticket("AAAAAAAAAAAAAAAAAAAAAA").post(), null, state, null, false, false, false, 7, maker, null);
    }
}
