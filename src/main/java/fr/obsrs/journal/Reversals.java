package fr.obsrs.journal;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Decisions;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which decision takes back which, for whoever asks for it. Blocks while it reads back. Thread-safe. */
@Singleton
class Reversals {
    private final Journal journal;
    private final Ledger ledger;
    private final Decisions decisions;

    Reversals(Journal journal, Ledger ledger, Decisions decisions) {
        this.journal = journal;
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /**
     * What the journal offers beside the decision that made a version of a post, whatever was decided since: somebody who
     * asks again after a lost answer is answered, not refused.
     *
     * @return nothing where no person decided, or where the journal does not take it back
     */
    Optional<Action> of(PostId post, long version) {
        decisions.caughtUpTo(version).join();
        return journal.line(post, version)
                .flatMap(line -> ledger.stoodBefore(post, version).flatMap(before -> Undo.reverse(line, before)));
    }
}
