package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import org.jspecify.annotations.Nullable;

/**
 * How many posts stand in each list.
 *
 * @param held those of the waiting in which a rule found something
 */
record Counts(int waiting, int held, int aside, int shown, int rejected, int retracted) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** @param before nothing for a new post */
    Counts moved(@Nullable Standing before, Standing after) {
        Counts left = before == null ? this : plus(before, -1);
        return left.plus(after, 1);
    }

    private Counts plus(Standing standing, int one) {
        State state = standing.state();
        return new Counts(
                waiting + (state == State.WAITING ? one : 0),
                held + (state == State.WAITING && Queue.isHeld(standing) ? one : 0),
                aside + (state == State.ASIDE ? one : 0),
                shown + (state == State.SHOWN ? one : 0),
                rejected + (state == State.REJECTED ? one : 0),
                retracted + (state == State.RETRACTED ? one : 0));
    }
}
