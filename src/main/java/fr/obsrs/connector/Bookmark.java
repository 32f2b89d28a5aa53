package fr.obsrs.connector;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How far one source has been read, written at most once a second. For the source's thread. */
final class Bookmark {
    private static final long PACE = Duration.ofSeconds(1).toNanos();

    private final String source;
    private final @Nullable String server;
    private final Topics topics;
    private final Time time;
    private Cursor reached;
    private Cursor written;
    private long writtenAt;

    /**
     * @param server the one that is read, where it has an address
     * @param found what the topic said at the start, perhaps of another server
     */
    Bookmark(String source, @Nullable String server, Topics topics, Time time, Cursor found) {
        this.source = source;
        this.server = server;
        this.topics = topics;
        this.time = time;
        this.reached = found.on(server);
        this.written = reached;
        this.writtenAt = time.nanoTime() - PACE;
    }

    Cursor cursor() {
        return reached;
    }

    void reached(Cursor cursor) {
        reached = cursor.of(server);
        if (time.nanoTime() - writtenAt >= PACE && !reached.equals(written)) {
            var unused = write();
        }
    }

    /**
     * Writes what is not written yet, and waits a second for it: whoever reads the source next begins there. Where that
     * fails, an older one stays, which costs nothing but repeats.
     */
    void leave() {
        if (reached.equals(written)) {
            return;
        }
        try {
            write().toCompletableFuture().get(PACE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException older) {
            written = Cursor.NONE;
        }
    }

    private CompletionStage<Void> write() {
        written = reached;
        writtenAt = time.nanoTime();
        return topics.save(source, reached);
    }
}
