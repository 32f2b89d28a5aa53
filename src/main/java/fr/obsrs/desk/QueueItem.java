package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the desk sees it.
 *
 * @param version what a decision on it must name
 * @param standing where it stands, in one word
 * @param by who made the decision that stands
 * @param since when it came to stand there
 */
record QueueItem(
        @JsonUnwrapped PostView post,
        List<FoundWords> findings,
        long version,
        State standing,
        String by,
        @Nullable String reason,
        Instant since) {

    /** @param reason what the rule found, for a person; empty range: the post as a whole */
    record FoundWords(String rule, int start, int end, String reason) {}

    static QueueItem of(PostView post, Standing standing, List<FoundWords> findings) {
        return new QueueItem(
                post,
                findings,
                standing.version(),
                standing.state(),
                standing.last().by(),
                standing.last().reason(),
                standing.last().at());
    }
}
