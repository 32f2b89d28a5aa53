package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The log of decisions without a broker, behind the doors that other rooms know. Not thread-safe. */
@SuppressWarnings("NullAway") // Nothing that asks a broker is asked here.
public final class MemoryLog {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private record Sent(Decision decision, CompletableFuture<Fate> fate) {}

    private final Fold fold = new Fold();
    private final Queue<Sent> onTheirWay = new ArrayDeque<>();
    private long end;

    public final Standings standings = new Standings(null, null, List.of()) {
        @Override
        public Optional<Standing> find(PostId post) {
            return Optional.ofNullable(fold.find(post));
        }

        @Override
        public List<Standing> matching(Predicate<Standing> wanted) {
            return fold.standings().stream().filter(wanted).toList();
        }

        @Override
        public House house() {
            return fold.house();
        }

        @Override
        public long reached() {
            return end - 1;
        }
    };

    /** What is made here is on its way until it {@link #arrive}s. */
    public final Decisions decisions = new Decisions(null, standings) {
        @Override
        public CompletableFuture<Fate> make(Decision decision) {
            Sent sent = new Sent(decision, new CompletableFuture<>());
            onTheirWay.add(sent);
            return sent.fate();
        }
    };

    /** Folds what somebody else has written. */
    public void append(Decision decision) {
        fold.apply(next(), decision);
    }

    /** All that is on its way is written and folded, and what is made thereupon. */
    public void arrive() {
        for (Sent sent = onTheirWay.poll(); sent != null; sent = onTheirWay.poll()) {
            Fate known = fold.fate(sent.decision().id());
            if (known == null) {
                fold.apply(next(), sent.decision());
                known = fold.fate(sent.decision().id());
            }
            sent.fate().complete(known);
        }
    }

    private At next() {
        At at = new At(end, NOON.plusSeconds(end));
        end++;
        return at;
    }

    /** One on which this many decisions are folded, whatever they were. */
    public static Standings reaching(long decisions) {
        MemoryLog log = new MemoryLog();
        log.end = decisions;
        return log.standings;
    }
}
