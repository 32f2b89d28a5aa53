package fr.obsrs.connector;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What a source writes, and where posts stand. All writes complete once durable, on any thread, and fail when that is
 * unknown. Thread-safe.
 */
interface Topics {
    CompletionStage<Void> append(Post post);

    CompletionStage<Void> decide(Decision decision);

    CompletionStage<Void> putAside(String source, String key, byte[] value, String reason);

    CompletionStage<Void> save(String source, Cursor cursor);

    CompletionStage<Void> save(String source, Known known);

    /** As far as this instance has folded the decisions; nothing for a post that none has named. */
    Optional<Standing> standing(PostId post);
}
