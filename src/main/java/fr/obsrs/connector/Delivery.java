package fr.obsrs.connector;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/** One run's way to the topics: posts flow without waiting for each other, bookmarks wait for all posts before them. */
final class Delivery implements Handover {
    private static final int MOST_UNDER_WAY = 256;

    private final String source;
    private final Topics topics;
    private final Sent sent;
    private final Bookmark bookmark;
    private final SourceMeters meters;
    private final Runnable onHeard;
    private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
    private CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

    Delivery(String source, Topics topics, Sent sent, Bookmark bookmark, SourceMeters meters, Runnable onHeard) {
        this.source = source;
        this.topics = topics;
        this.sent = sent;
        this.bookmark = bookmark;
        this.meters = meters;
        this.onHeard = onHeard;
    }

    @Override
    public void heard() {
        meters.heard();
        onHeard.run();
    }

    @Override
    public void post(Post post) throws SourceException, InterruptedException {
        if (durable.isCompletedExceptionally()) {
            throw lost();
        }
        if (!sent.isNew(post)) {
            return;
        }
        room.acquire();
        CompletableFuture<Void> appended = topics.append(post)
                .whenComplete((done, failure) -> {
                    room.release();
                    if (failure == null) {
                        meters.posted();
                    } else {
                        sent.forget(post);
                    }
                })
                .toCompletableFuture();
        durable = durable.isDone() && !durable.isCompletedExceptionally()
                ? appended
                : CompletableFuture.allOf(durable, appended);
    }

    @Override
    public void post(LocalId local, Post post) throws SourceException, InterruptedException {
        post(post);
    }

    @Override
    public void gone(String local) {}

    @Override
    public void gone(PostId post) {}

    @Override
    public void left(PostId post) {}

    @Override
    public List<String> watched() {
        return List.of();
    }

    @Override
    public void reading(Reading how) {}

    @Override
    public void unreadable(String key, byte[] value, String reason) {
        if (sent.isNewUnreadable(source, key)) {
            var unused = topics.putAside(source, key, value, reason);
        }
    }

    @Override
    public void reached(Cursor cursor) throws SourceException, InterruptedException {
        try {
            durable.get();
        } catch (ExecutionException e) {
            throw lost();
        }
        bookmark.reached(cursor);
    }

    private static SourceException lost() {
        return SourceException.unreachable("Kafka did not take a post, the source is read again from its cursor");
    }
}
