package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one post stands: the fold of its decisions.
 *
 * @param words the judgement of the revision that stands; nothing for a post that is withdrawn or erased: its words
 *     are nobody's any more, and are read back nowhere
 * @param barred whether a person ever rejected, retracted or set it aside: rules alone never show it again
 * @param version offset of the last decision that applied, -1 for none
 * @param shownAt since when it is on the wall; nothing unless {@code shown}
 */
public record Standing(
        PostId post,
        @Nullable Judged words,
        State state,
        @Nullable String room,
        boolean pinned,
        boolean featured,
        boolean barred,
        long version,
        Maker last,
        @Nullable Instant shownAt) {

    static Standing unknown(PostId post) {
        Maker nobody = new Maker(Maker.RULES, "none", null, Instant.EPOCH);
        return new Standing(post, null, State.WAITING, null, false, false, false, -1, nobody, null);
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    Standing judged(Judged judged, State next, At at) {
        boolean movedByAPerson = words != null && !Objects.equals(room, words.room());
        Maker rules = new Maker(Maker.RULES, judged.outcome().name().toLowerCase(Locale.ROOT), null, at.time());
        Standing moved = new Standing(
                post,
                judged,
                state,
                movedByAPerson ? room : judged.room(),
                false,
                false,
                barred,
                version,
                last,
                shownAt);
        return moved.to(next, at, rules);
    }

    /** Off the wall, pins and features drop and the time on the wall ends. */
    Standing to(State next, At at, Maker by) {
        boolean shown = next == State.SHOWN;
        Instant since = shown ? Objects.requireNonNullElse(shownAt, at.time()) : null;
        return new Standing(
                post, words, next, room, shown && pinned, shown && featured, barred, at.offset(), by, since);
    }

    Standing bar() {
        return new Standing(post, words, state, room, pinned, featured, true, version, last, shownAt);
    }

    Standing inRoom(@Nullable String other) {
        return new Standing(post, words, state, other, pinned, featured, barred, version, last, shownAt);
    }

    Standing marked(boolean nowPinned, boolean nowFeatured) {
        return new Standing(post, words, state, room, nowPinned, nowFeatured, barred, version, last, shownAt);
    }

    Standing withoutWords() {
        return new Standing(post, null, state, null, false, false, true, version, last, shownAt);
    }
}
