package fr.obsrs.audience;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The topics, as this room needs them. Thread-safe. */
interface Outbox {
    /** Completes once the post is durable; fails when that is unknown. */
    CompletionStage<Void> append(Post post);

    /** Completes once the post stands withdrawn or erased; fails when that is unknown. Harmless to repeat. */
    CompletionStage<Void> withdraw(PostId id);

    /** Where a post stands; waiting from when its words are in the log; nothing for one that is not known here. */
    Optional<Progress> progress(PostId id);
}
