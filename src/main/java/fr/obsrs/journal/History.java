package fr.obsrs.journal;

import fr.obsrs.decision.Standing;
import fr.obsrs.post.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post, from its source to the last decision.
 *
 * @param standing nothing for one that nobody but its enterer has named yet
 * @param words nothing when they are gone
 * @param came when its first words were durable; nothing when they are gone
 * @param lines oldest first
 */
record History(
        @Nullable Standing standing,
        @Nullable Post words,
        @Nullable Instant came,
        List<Line> lines) {}
