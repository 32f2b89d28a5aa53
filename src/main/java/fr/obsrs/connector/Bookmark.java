package fr.obsrs.connector;

import java.time.Duration;

/** How far one source has been read, written at most once a second. For the source's thread. */
final class Bookmark {
    private static final long PACE = Duration.ofSeconds(1).toNanos();

    private final String source;
    private final Topics topics;
    private final Time time;
    private Cursor reached;
    private Cursor written;
    private long writtenAt;

    /** @param found what the topic said at the start */
    Bookmark(String source, Topics topics, Time time, Cursor found) {
        this.source = source;
        this.topics = topics;
        this.time = time;
        this.reached = found;
        this.written = found;
        this.writtenAt = time.nanoTime() - PACE;
    }

    Cursor cursor() {
        return reached;
    }

    void reached(Cursor cursor) {
        reached = cursor;
        if (time.nanoTime() - writtenAt >= PACE) {
            write();
        }
    }

    /** Writes what is not written yet; where that fails, an older one stays, which costs nothing but repeats. */
    void write() {
        if (!reached.equals(written)) {
            written = reached;
            writtenAt = time.nanoTime();
            var unused = topics.save(source, reached);
        }
    }
}
