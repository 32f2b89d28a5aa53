package fr.obsrs.desk;

import fr.obsrs.APost;
import fr.obsrs.decision.At;
import fr.obsrs.decision.Change;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Retracted;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of posts, for tests that look at what the desk makes of them; each has the next offset. */
final class AChange {
    private static final AuthorKey ANA = new AuthorKey("mastodon-0123456789abcdef0123456789abcdef");

    private long end;

    static PostId post(int number) {
        return PostId.of(Network.MASTODON, Integer.toString(number));
    }

    /** The rules have judged a new post. */
    Change arrives(int number, boolean held) {
        return change(null, standing(post(number), State.WAITING, held, Maker.RULES, "hold", null));
    }

    /** Somebody has decided. */
    Change decides(@Nullable Standing before, State state, String by, String action, @Nullable String reason) {
        Standing known = before == null ? standing(post(0), State.WAITING, false, Maker.RULES, "hold", null) : before;
        return change(known, standing(known.post(), state, Queue.isHeld(known), by, action, reason));
    }

    private Change change(@Nullable Standing before, Standing after) {
        At at = new At(after.version(), APost.NOON.plusSeconds(after.version()));
        // Which decision it was tells the desk nothing that the standings do not.
        Decision made = new Retracted(new UUID(1, end), after.post(), "TECHNIQUE", "ana");
        return new Change(at, made, before, after, House.EMPTY, House.EMPTY);
    }

    private Standing standing(
            PostId post, State state, boolean held, String by, String action, @Nullable String reason) {
        List<Finding> findings = held ? List.of(new Finding("blocked-words", 0, 3)) : List.of();
        Judged words = new Judged(
                new UUID(0, end),
                post,
                new Revision("0123456789abcdef0123456789abcdef"),
                "essai",
                null,
                new Place(0, end),
                null,
                ANA,
                held ? Outcome.HOLD : Outcome.CLEAN,
                findings);
        Maker maker = new Maker(by, action, reason, APost.NOON.plusSeconds(end));
        return new Standing(post, words, state, null, false, false, false, end++, maker, null);
    }
}
