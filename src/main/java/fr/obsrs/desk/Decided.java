package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of a post, and where it stood before.
 *
 * @param version of the standing that it made
 * @param by a person's account name, {@code author}, or the source that reported it
 */
record Decided(
        PostId id,
        long version,
        Instant at,
        String by,
        String action,
        @Nullable String reason,
        State standing,
        State was) {

    static Decided of(@Nullable Standing before, Standing after) {
        return new Decided(
                after.post(),
                after.version(),
                after.last().at(),
                after.last().by(),
                after.last().action(),
                after.last().reason(),
                after.state(),
                before == null ? State.WAITING : before.state());
    }
}
