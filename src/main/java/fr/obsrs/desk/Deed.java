package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of a post, and how it stood before, so that it can be undone.
 *
 * @param version of the standing that it made
 * @param by a person's account name, or {@code author}
 * @param wasReason why it stood there, where a reason had been given
 */
record Deed(
        PostId id,
        long version,
        Instant at,
        String by,
        String action,
        @Nullable String reason,
        State standing,
        State was,
        @Nullable String wasReason) {

    static Deed of(@Nullable Standing before, Standing after) {
        return new Deed(
                after.post(),
                after.version(),
                after.last().at(),
                after.last().by(),
                after.last().action(),
                after.last().reason(),
                after.state(),
                before == null ? State.WAITING : before.state(),
                before == null ? null : before.last().reason());
    }
}
