package fr.obsrs.decision;

import fr.obsrs.decision.ALog.Judgement;
import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invents logs as they could happen: posts that two sources bring and edit, judgements that come again or late, people
 * with right and stale versions, answers that were lost and asked for again. The same seed invents the same log.
 */
final class Histories {
    /** Offsets leave room for what a test slips in between. */
    static final int STEP = 10;

    private static final int RECORDS = 120;
    private static final List<PostId> POSTS = List.of(post("1"), post("2"), post("3"), PostId.of(Network.BLUESKY, "4"));

    /** One record of a log. */
    record Entry(At at, Decision decision) {}

    private final Random random;
    private final Fold fold = new Fold();
    private final List<Entry> log = new ArrayList<>();
    private final List<Judgement> toJudge;
    private final List<Judged> judged = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>(List.of(-1L, 0L));
    private long ids;

    private Histories(long seed) {
        this.random = new Random(seed);
        this.toJudge = judgements(random);
    }

    static List<Entry> invent(long seed) {
        Histories history = new Histories(seed);
        while (history.log.size() < RECORDS) {
            history.append(history.next());
        }
        return history.log;
    }

    /** The judgements of some posts in the order of their words in {@code posts}: two sources, each in its own order. */
    static List<Judgement> judgements(Random random) {
        List<Judgement> all = new ArrayList<>();
        for (PostId post : POSTS) {
            List<Judgement> main = script(post, "main", random);
            List<Judgement> other = script(post, "other", random);
            int offset = random.nextInt(3);
            while (!main.isEmpty() || !other.isEmpty()) {
                List<Judgement> next = other.isEmpty() || (!main.isEmpty() && random.nextBoolean()) ? main : other;
                all.add(next.remove(0).at(offset++));
            }
        }
        all.sort(Comparator.comparingLong(Judgement::offset));
        return all;
    }

    private static List<Judgement> script(PostId post, String source, Random random) {
        List<Judgement> script = new ArrayList<>();
        long minute = 0;
        boolean tellsEdits = random.nextInt(3) > 0;
        for (int edit = 0; edit < 1 + random.nextInt(6); edit++) {
            Outcome outcome =
                    random.nextInt(10) < 7 ? Outcome.CLEAN : random.nextInt(3) == 0 ? Outcome.REJECT : Outcome.HOLD;
            String room = random.nextInt(3) == 0 ? "atelier-" + (1 + random.nextInt(2)) : null;
            Judgement next = new Judgement(post, "words " + random.nextInt(5), 0, source, null, room, outcome);
            minute += random.nextInt(3);
            script.add(tellsEdits && minute > 0 ? next.edited(minute) : next);
        }
        return script;
    }

    private void append(Decision decision) {
        At at = new At((long) log.size() * STEP, ALog.NOON.plusSeconds(log.size() / 3));
        Change change = fold.apply(at, decision);
        log.add(new Entry(at, decision));
        if (change.after() != null) {
            versions.add(change.after().version());
        }
    }

    private Decision next() {
        int dice = random.nextInt(100);
        if (dice < 28 && !toJudge.isEmpty()) {
            Judged first = toJudge.remove(0).as(new UUID(1, judged.size()));
            judged.add(first);
            return first;
        }
        if (dice < 40 && !judged.isEmpty()) {
            return again(any(judged), random);
        }
        if (dice < 75) {
            return moderated(any(POSTS));
        }
        if (dice < 80 && !log.isEmpty()) {
            return any(log).decision();
        }
        if (dice < 83) {
            return new Retracted(id(), any(POSTS), "INJURE", "ana");
        }
        return rare();
    }

    /** Redelivered, perhaps to another instance, whose rules may by then say something else. */
    static Judged again(Judged first, Random random) {
        return random.nextBoolean()
                ? first
                : new Judged(
                        first.id(),
                        first.post(),
                        first.revision(),
                        first.source(),
                        first.editedAt(),
                        first.place(),
                        first.room(),
                        first.author(),
                        Outcome.values()[random.nextInt(3)],
                        List.of());
    }

    private Decision moderated(PostId post) {
        Standing standing = fold.find(post);
        long version = standing != null && random.nextInt(4) > 0 ? standing.version() : any(versions);
        Action action = random.nextInt(3) == 0 ? Action.APPROVE : any(List.of(Action.values()));
        String room = random.nextBoolean() ? "atelier-" + (1 + random.nextInt(2)) : null;
        return new Moderated(id(), post, version, action, room, null, random.nextBoolean() ? "ana" : "bob");
    }

    private Decision rare() {
        return switch (random.nextInt(16)) {
            case 0 -> new Withdrawn(id(), any(POSTS), random.nextBoolean() ? "piaille" : null);
            case 1 -> new Erased(id(), any(POSTS), "VIE_PRIVEE_IMAGE", "admin");
            case 2, 3 -> new Retracted(any(log, id()), any(POSTS), null, "bob");
            case 4, 5, 6 -> new AuthorMarked(id(), ALog.ANA, any(List.of(Mark.values())), null, "admin");
            case 7, 8 -> new SceneSet(id(), null, new Scene(random.nextBoolean(), null), "ana");
            case 9, 10 -> new Left(id(), any(POSTS), "piaille", null);
            default -> new ModeSet(id(), random.nextBoolean() ? Mode.FILTERED : any(List.of(Mode.values())), "admin");
        };
    }

    /** An id that is known already, if any is. */
    private UUID any(List<Entry> known, UUID otherwise) {
        return known.isEmpty() ? otherwise : any(known).decision().id();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private UUID id() {
        return new UUID(2, ids++);
    }

    private static PostId post(String nativeId) {
        return PostId.of(Network.MASTODON, nativeId);
    }

    static @Nullable PostId postOf(Decision decision) {
        return decision instanceof Decision.OnPost onPost ? onPost.post() : null;
    }
}
