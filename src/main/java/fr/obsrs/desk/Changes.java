package fr.obsrs.desk;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which posts changed lately, numbered: whoever has the number of its last look is told what it missed, each post once.
 * Also how many posts stand where, and what people decided last. Thread-safe.
 */
@Singleton
class Changes implements Change.Listener {
    /** Who missed more asks for its lists anew. */
    static final int KEPT = 200;

    private static final int DECIDED = 20;

    /** @param end number to ask from the next time */
    record Since(long end, List<PostId> posts, boolean tooMany) {}

    private final Deque<PostId> posts = new ArrayDeque<>();
    private final Deque<Decided> decided = new ArrayDeque<>();
    private Counts counts = Counts.NONE;
    private long end;

    @Override
    public synchronized void changed(Change change) {
        Standing before = change.before();
        Standing after = change.after();
        if (after == null || (before != null && before.version() == after.version())) {
            return;
        }
        counts = counts.moved(before, after);
        end++;
        keep(posts, after.post(), KEPT);
        if (!after.last().by().equals(Maker.RULES)) {
            keep(decided, Decided.of(before, after), DECIDED);
        }
    }

    private static <T> void keep(Deque<T> kept, T newest, int most) {
        kept.addLast(newest);
        if (kept.size() > most) {
            kept.removeFirst();
        }
    }

    synchronized long end() {
        return end;
    }

    synchronized Counts counts() {
        return counts;
    }

    /** Newest first. */
    synchronized List<Decided> decided() {
        return reversed(decided.stream());
    }

    /** @param position from an earlier look */
    synchronized Since since(long position) {
        long missed = end - position;
        return missed > posts.size()
                ? new Since(end, List.of(), true)
                : new Since(
                        end,
                        posts.stream().skip(posts.size() - missed).distinct().toList(),
                        false);
    }

    private static <T> List<T> reversed(Stream<T> oldestFirst) {
        Deque<T> turned = new ArrayDeque<>();
        oldestFirst.forEach(turned::addFirst);
        return List.copyOf(turned);
    }
}
