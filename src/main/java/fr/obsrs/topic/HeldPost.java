package fr.obsrs.topic;

import fr.obsrs.post.Post;
import io.quarkus.logging.Log;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A post as it came, read when its words are first asked for: of most, nobody asks. Thread-safe. */
final class HeldPost {
    private @Nullable ConsumerRecord<String, byte[]> received;
    private Optional<Post> post = Optional.empty();

    HeldPost(ConsumerRecord<String, byte[]> received) {
        this.received = received;
    }

    HeldPost(Post post) {
        this.post = Optional.of(post);
    }

    /** Nothing when it cannot be read: moderation has put it aside. */
    synchronized Optional<Post> post() {
        if (received != null) {
            post = read(received);
            received = null;
        }
        return post;
    }

    private static Optional<Post> read(ConsumerRecord<String, byte[]> received) {
        try {
            return Optional.of(Posts.read(received.key(), received.headers(), received.value()));
        } catch (UnreadableException putAsideByModeration) {
            Log.debugf("Unreadable post (offset=%d, partition=%d)", received.offset(), received.partition());
            return Optional.empty();
        }
    }
}
