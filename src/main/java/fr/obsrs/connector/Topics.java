package fr.obsrs.connector;

import fr.obsrs.post.Post;
import java.util.concurrent.CompletionStage;

/** What a source writes. All complete once durable, on any thread, and fail when that is unknown. Thread-safe. */
interface Topics {
    CompletionStage<Void> append(Post post);

    CompletionStage<Void> putAside(String source, String key, byte[] value, String reason);

    CompletionStage<Void> save(String source, Cursor cursor);
}
