package fr.obsrs.journal;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Reversal;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision that takes another one back, while that one stands.
 *
 * @param id of the new decision, so that one sent twice is one
 * @param version that it names: whoever decided since wins
 */
record Undo(UUID id, String post, long version, Action action) {
    /**
     * @param standing where the post stands now
     * @param before where it stood before the line
     */
    static Optional<Undo> of(Line line, @Nullable Standing standing, State before) {
        if (standing == null || standing.version() != line.offset()) {
            return Optional.empty();
        }
        return Reversal.of(standing, before)
                .map(action -> new Undo(UUID.randomUUID(), standing.post().value(), standing.version(), action));
    }
}
