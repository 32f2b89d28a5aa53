package fr.obsrs.topic;

import fr.obsrs.post.Post;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The topic {@code posts}: what was said, written once under its key, never overwritten. Thread-safe. */
@Singleton
public class Posts {
    private static final Schema<Post> SCHEMA = new Schema<>("post.v1", Post.class);

    private final Writer writer;

    Posts(Writer writer) {
        this.writer = writer;
    }

    /**
     * Appends one revision of a post.
     *
     * @return completes once it is durable; fails when that is unknown, and may then be repeated without harm
     */
    public CompletionStage<Void> append(Post post) {
        return writer.append(record(post)).thenApply(written -> null);
    }

    /** Writes the tombstone of one revision: its words leave the log with the next compaction. */
    public CompletionStage<Void> bury(PostKey key) {
        return writer.append(new ProducerRecord<>(Topic.POSTS.topicName(), key.partition(), key.toString(), null))
                .thenApply(written -> null);
    }

    /** How a revision is written, for whoever has a producer of its own. */
    public static ProducerRecord<String, byte[]> record(Post post) {
        PostKey key = PostKey.of(post);
        return new ProducerRecord<>(
                Topic.POSTS.topicName(), key.partition(), key.toString(), SCHEMA.write(post), List.of(SCHEMA.header()));
    }

    /**
     * Reads one record of the topic; a tombstone is none.
     *
     * @throws UnreadableException also when the words are not those that the key names
     */
    public static Post read(@Nullable String key, Headers headers, byte @Nullable [] value) throws UnreadableException {
        Post post = SCHEMA.read(headers, value);
        if (!PostKey.of(post).toString().equals(key)) {
            throw new UnreadableException("the key names other words than the value holds");
        }
        return post;
    }
}
