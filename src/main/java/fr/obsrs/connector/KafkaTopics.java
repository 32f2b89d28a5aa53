package fr.obsrs.connector;

import fr.obsrs.post.Post;
import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Posts;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The real topics. */
@Singleton
final class KafkaTopics implements Topics {
    private final Posts posts;
    private final DeadLetters deadLetters;
    private final Cursors cursors;

    KafkaTopics(Posts posts, DeadLetters deadLetters, Cursors cursors) {
        this.posts = posts;
        this.deadLetters = deadLetters;
        this.cursors = cursors;
    }

    @Override
    public CompletionStage<Void> append(Post post) {
        return posts.append(post);
    }

    @Override
    public CompletionStage<Void> putAside(String source, String key, byte[] value, String reason) {
        return deadLetters.put(source, key, value, reason);
    }

    @Override
    public CompletionStage<Void> save(String source, Cursor cursor) {
        return cursors.save(source, cursor);
    }
}
