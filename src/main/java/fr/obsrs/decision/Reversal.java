package fr.obsrs.decision;

import java.util.Optional;

/** How a person's decision is taken back while it stands: the one rule, for the desk and the journal alike. */
public final class Reversal {
    private Reversal() {}

    /**
     * The decision that takes back the last one, to be made on the version that stands. What was declined or taken down
     * before waits anew: nobody is made to say again why.
     *
     * @param before where the post stood before its last decision
     * @return nothing for what no person decided, such as an author's withdrawal, and for what moved nothing
     */
    public static Optional<Action> of(Standing now, State before) {
        if (now.words() == null || now.state().isFinal() || now.last().by().equals(Maker.RULES)) {
            return Optional.empty();
        }
        return switch (now.last().action()) {
            case "approve", "reject", "aside", "restore", "retract" ->
                before == now.state() ? Optional.empty() : Optional.of(backTo(before));
            case "pin" -> Optional.of(Action.UNPIN);
            case "unpin" -> Optional.of(Action.PIN);
            case "feature" -> Optional.of(Action.UNFEATURE);
            case "unfeature" -> Optional.of(Action.FEATURE);
            default -> Optional.empty();
        };
    }

    private static Action backTo(State before) {
        return switch (before) {
            case SHOWN -> Action.APPROVE;
            case ASIDE -> Action.ASIDE;
            default -> Action.RESTORE;
        };
    }
}
