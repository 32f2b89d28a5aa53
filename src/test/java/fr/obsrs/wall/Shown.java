package fr.obsrs.wall;

import fr.obsrs.decision.At;
import fr.obsrs.decision.Change;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where posts stand, and the changes that lead there: each method makes the change of the next offset. */
final class Shown {
    /** Walls do not ask what was decided, only what came of it. */
    private static final Decision ANY = new ModeSet(new UUID(0, 0), Mode.MANUAL, "admin");

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<PostId, Standing> standings = new HashMap<>();
    private final boolean worded;
    private long end;

    Shown() {
        this(false);
    }

    /** @param worded whether posts name words that would have to be read back */
    Shown(boolean worded) {
        this.worded = worded;
    }

    static PostId post(int number) {
        return PostId.of(Network.FORM, Integer.toString(number));
    }

    /** Shown for the first time or anew, so many seconds after noon. */
    Change show(int number, int second, @Nullable String room) {
        return to(number, State.SHOWN, room, false, NOON.plusSeconds(second));
    }

    Change show(int number, int second) {
        return show(number, second, null);
    }

    Change hide(int number) {
        Standing was = standing(number);
        return to(number, State.RETRACTED, was.room(), false, null);
    }

    Change pin(int number, boolean pinned) {
        Standing was = standing(number);
        return to(number, State.SHOWN, was.room(), pinned, was.shownAt());
    }

    Change move(int number, @Nullable String room) {
        Standing was = standing(number);
        return to(number, was.state(), room, was.pinned(), was.shownAt());
    }

    /** Other words that go up at once: pins drop. */
    Change edit(int number) {
        return pin(number, false);
    }

    /** A decision on the house. */
    Change elsewhere() {
        return new Change(at(), ANY, null, null, House.EMPTY, House.EMPTY);
    }

    Standing standing(int number) {
        Standing standing = standings.get(post(number));
        if (standing == null) {
            throw new AssertionError("post " + number + " was never shown");
        }
        return standing;
    }

    boolean isShown(int number) {
        Standing standing = standings.get(post(number));
        return standing != null && standing.isShown();
    }

    /** A pinned post in the first room. */
    static Standing up(PostId post, Instant shownAt) {
        Maker maker = new Maker("ana", "pin", null, shownAt);
        return new Standing(post, null, State.SHOWN, "atelier-1", true, false, false, 1, maker, shownAt);
    }

    private Change to(int number, State state, @Nullable String room, boolean pinned, @Nullable Instant shownAt) {
        PostId post = post(number);
        At at = at();
        Maker maker = new Maker("ana", "approve", null, at.time());
        Standing after =
                new Standing(post, words(post), state, room, pinned, false, false, at.offset(), maker, shownAt);
        Standing before = standings.put(post, after);
        return new Change(at, ANY, before, after, House.EMPTY, House.EMPTY);
    }

    private @Nullable Judged words(PostId post) {
        return worded
                ? new Judged(
                        new UUID(0, 0),
                        post,
                        new Revision("0".repeat(32)),
                        "form",
                        null,
                        new Place(0, 0),
                        null,
                        new AuthorKey("form-0123456789abcdef0123456789abcdef"),
                        Outcome.CLEAN,
                        List.of())
                : null;
    }

    private At at() {
        return new At(end++, NOON);
    }
}
