package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.decision.Action;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing that a decision made.
 *
 * @param decision id of the decision, to ask again with
 * @param id of the post
 * @param undo the action that takes it back, on this version; nothing where nothing does
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionAnswer(
        UUID decision,
        PostId id,
        State standing,
        long version,
        @Nullable String room,
        boolean pinned,
        boolean featured,
        String by,
        @Nullable String reason,
        Instant at,
        @Nullable Action undo) {

    static DecisionAnswer of(UUID decision, Standing standing, @Nullable Action undo) {
        return new DecisionAnswer(
                decision,
                standing.post(),
                standing.state(),
                standing.version(),
                standing.room(),
                standing.pinned(),
                standing.featured(),
                standing.last().by(),
                standing.last().reason(),
                standing.last().at(),
                undo);
    }
}
