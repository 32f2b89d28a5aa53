package fr.obsrs.connector.webhook;

import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one delivery says happened to a post. */
sealed interface Told {
    /** Tells the runtime, on the source's thread. */
    void to(Handover out) throws SourceException, InterruptedException;

    /** It was written, or changed. */
    record Written(Post post) implements Told {
        @Override
        public void to(Handover out) throws SourceException, InterruptedException {
            out.post(post);
        }
    }

    /** It is gone where it was written. */
    record Gone(PostId post) implements Told {
        @Override
        public void to(Handover out) throws SourceException, InterruptedException {
            out.gone(post);
        }
    }

    /** It does not concern us, or no longer: no hashtag of ours, no room. */
    record Elsewhere(PostId post, @Nullable Instant editedAt) implements Told {
        @Override
        public void to(Handover out) throws SourceException, InterruptedException {
            out.left(post, false, editedAt);
        }
    }

    /** From the tool we know, yet nothing that can be read. */
    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(String key, byte[] value, String reason) implements Told {
        @Override
        public void to(Handover out) {
            out.unreadable(key, value, reason);
        }
    }
}
