package fr.obsrs.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;

/**
 * What this process sent lately, so that looks which overlap do not append the same words again. Remembers the newest
 * revision of each post, not all: words that an author changed and then restored are news. And remembers it per source:
 * a server that has not heard of an edit yet does not undo it at each look. Bounded; forgetting is harmless.
 * Thread-safe.
 */
final class Sent {
    private static final int MOST = 50_000;

    private record Seen(String source, Object what) {}

    private final Cache<PostId, Revision> newest =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Seen, Revision> bySource =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Seen, Boolean> unreadable =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** Whether these words are news from this source and to this process; from now on they are not. */
    synchronized boolean isNew(Post post) {
        Seen seen = new Seen(post.source(), post.id());
        Revision revision = post.revision();
        if (revision.equals(bySource.getIfPresent(seen))) {
            return false;
        }
        bySource.put(seen, revision);
        if (revision.equals(newest.getIfPresent(post.id()))) {
            return false;
        }
        newest.put(post.id(), revision);
        return true;
    }

    /** Whether this source sent words of it that are still so. */
    synchronized boolean isFrom(String source, PostId post) {
        return bySource.getIfPresent(new Seen(source, post)) != null;
    }

    /** What was sent of it is no longer so, or did not become durable: the same words are news again, from anyone. */
    synchronized void forget(PostId post) {
        if (newest.getIfPresent(post) == null) {
            return;
        }
        // Others may have kept theirs to themselves because of these.
        bySource.asMap().keySet().removeIf(seen -> seen.what().equals(post));
        newest.invalidate(post);
    }

    boolean isNewUnreadable(String source, String key) {
        return unreadable.asMap().putIfAbsent(new Seen(source, key), true) == null;
    }
}
