package fr.obsrs.journal;

import fr.obsrs.decision.Standings;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Replay;
import fr.obsrs.topic.Topic;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log, newest first, a page at a time. Blocks while it reads back. Thread-safe. */
@Singleton
class Journal {
    private static final int CHUNK = 2_000;
    /** One request looks no further back than this: a name that is rare must not read the whole log. */
    private static final int FURTHEST = 20_000;
    /** Of one post: whoever edits more often than that has its newest read. */
    private static final int MOST_OF_A_POST = 200;

    /**
     * Some lines.
     *
     * @param older from where to go on; nothing where the log begins
     */
    record Page(List<Line> lines, @Nullable Long older) {}

    private final Replay replay;
    private final Standings standings;
    private final Ledger ledger;

    Journal(Replay replay, Standings standings, Ledger ledger) {
        this.replay = replay;
        this.standings = standings;
        this.ledger = ledger;
    }

    /** @param before no line from there on; nothing for the newest */
    Page newest(Wanted wanted, @Nullable Long before, int most) {
        long end = Math.min(before == null ? Long.MAX_VALUE : before, standings.reached() + 1);
        List<Line> found = new ArrayList<>();
        try (Replay.Reader log = replay.open(Topic.DECISIONS, 0)) {
            long first = log.first();
            long floor = Math.max(first, end - FURTHEST);
            long to = end;
            while (to > floor) {
                long from = Math.max(floor, to - CHUNK);
                Deque<Line> chunk = new ArrayDeque<>();
                Lines lines = new Lines(ledger);
                log.read(from, to, written -> {
                    Line line = lines.next(written);
                    if (wanted.is(line)) {
                        chunk.addFirst(line);
                    }
                });
                for (Line line : chunk) {
                    found.add(line);
                    if (found.size() == most) {
                        return new Page(found, line.offset() > first ? line.offset() : null);
                    }
                }
                to = from;
            }
            return new Page(found, to > first ? to : null);
        }
    }

    /** All that was decided on one post, oldest first. */
    List<Line> of(PostId post) {
        long[] offsets = ledger.of(post);
        List<Line> found = new ArrayList<>();
        Lines lines = new Lines(ledger);
        try (Replay.Reader log = replay.open(Topic.DECISIONS, 0)) {
            for (int i = Math.max(0, offsets.length - MOST_OF_A_POST); i < offsets.length; i++) {
                log.read(offsets[i], offsets[i] + 1, written -> found.add(lines.next(written)));
            }
        }
        return found;
    }
}
