package fr.obsrs.bench.arm;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts that wait for their approval: written past the pages, judged by the product's own rules. */
final class Stock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Outside outside;
    private final JudgedLog log;
    private final Posting posting = new Posting();
    private final Map<Integer, PostId> posts = new HashMap<>();
    private final Map<PostId, Long> versions = new HashMap<>();

    Stock(String broker) {
        outside = new Outside(broker);
        log = new JudgedLog(broker);
    }

    void prepare(int first, int count) throws IOException, InterruptedException {
        for (int number = first; number < first + count; number++) {
            Post post = posting.shown(number);
            posts.put(number, post.id());
            outside.post(post);
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (versions.size() < posts.size()) {
            if (System.nanoTime() > until) {
                throw new IOException("The wall judged %d of %d posts within %d s."
                        .formatted(versions.size(), posts.size(), PATIENCE.toSeconds()));
            }
            log.poll((judged, version) -> versions.put(judged.post(), version));
        }
    }

    void approve(int number) {
        outside.approve(post(number), version(number));
    }

    PostId post(int number) {
        return prepared(number, posts.get(number));
    }

    /** The offset of the rules' word on it. */
    long version(int number) {
        return prepared(number, versions.get(post(number)));
    }

    private static <T> T prepared(int number, @Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("event " + number + " was not prepared");
        }
        return found;
    }

    @Override
    public void close() {
        outside.close();
        log.close();
    }
}
