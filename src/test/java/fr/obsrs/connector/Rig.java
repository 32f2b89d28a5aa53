package fr.obsrs.connector;

import fr.obsrs.post.Post;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One process with one source and topics that only remember. {@link #restart} keeps the topics and forgets the rest. */
public final class Rig {
    public final FakeTime time = new FakeTime();
    public final List<Post> posts = new ArrayList<>();
    public final List<String> putAside = new ArrayList<>();
    public final List<Cursor> cursors = new ArrayList<>();
    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<String, Cursor> saved = new HashMap<>();
    private Sent sent = new Sent();
    private int lost;

    /** Runs a source on this thread until time has no further step. */
    public void run(String source, Connector connector) {
        new Supervisor(source, connector, topics(), sent, time, new SourceMeters(source, metrics, time), new Random(42))
                .run(saved.getOrDefault(source, Cursor.NONE));
    }

    public void restart() {
        sent = new Sent();
        posts.clear();
    }

    /** The next so many posts do not become durable. */
    public void loseNext(int count) {
        lost = count;
    }

    public List<String> texts() {
        return posts.stream().map(Post::text).toList();
    }

    public Cursor cursor(String source) {
        return saved.getOrDefault(source, Cursor.NONE);
    }

    Topics topics() {
        return new Topics() {
            @Override
            public CompletionStage<Void> append(Post post) {
                if (lost > 0) {
                    lost--;
                    return CompletableFuture.failedFuture(new IllegalStateException("no Kafka"));
                }
                posts.add(post);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<Void> putAside(String source, String key, byte[] value, String reason) {
                putAside.add(key + ": " + reason);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<Void> save(String source, Cursor cursor) {
                saved.put(source, cursor);
                cursors.add(cursor);
                return CompletableFuture.completedFuture(null);
            }
        };
    }
}
