package fr.obsrs.journal;

import fr.obsrs.decision.Action;
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
        if (standing == null || standing.version() != line.offset() || standing.words() == null) {
            return Optional.empty();
        }
        return reverse(line, before)
                .map(action -> new Undo(UUID.randomUUID(), standing.post().value(), standing.version(), action));
    }

    /** Of what a person decided, and only if that came to something. */
    static Optional<Action> reverse(Line line, State before) {
        String kind = line.deed().kind();
        return line.outcome().equals(Line.APPLIED) && (kind.equals("moderated") || kind.equals("retracted"))
                ? reverse(line.deed().action(), before)
                : Optional.empty();
    }

    /** What was declined or taken down before waits anew: nobody is made to say again why. */
    static Optional<Action> reverse(String action, State before) {
        return Optional.ofNullable(
                switch (action) {
                    case "approve", "reject", "aside", "restore", "retract" ->
                        switch (before) {
                            case SHOWN -> Action.APPROVE;
                            case ASIDE -> Action.ASIDE;
                            default -> Action.RESTORE;
                        };
                    case "pin" -> Action.UNPIN;
                    case "unpin" -> Action.PIN;
                    case "feature" -> Action.UNFEATURE;
                    case "unfeature" -> Action.FEATURE;
                    default -> null;
                });
    }
}
