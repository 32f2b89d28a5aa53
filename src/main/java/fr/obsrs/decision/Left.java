package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The author changed a post so that it no longer concerns us: the hashtag is gone from it, or it is no longer public.
 * Not for good: a later edit may bring it back, to be judged anew.
 *
 * @param source that saw it, where that is not the post's own home; it is believed where it brought the words that stand.
 *     Nothing for the word of the home, which is always believed
 * @param editedAt when the author changed it, as the network says: one that is older than the words that stand comes late,
 *     and is nothing; nothing where nobody says
 */
public record Left(
        UUID id,
        PostId post,
        @Nullable String source,
        @Nullable Instant editedAt) implements Decision.OnPost {
    private static final String ACTION = "leave";

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        if (before == null
                || before.words() == null
                || before.state().isFinal()
                || hasLeft(before)
                || isLate(before.words())
                || (source != null && !source.equals(before.words().source()))) {
            return Optional.empty();
        }
        return Optional.of(
                before.to(State.RETRACTED, at, new Maker(Maker.AUTHOR, ACTION, "RETRAIT_AUTEUR", at.time())));
    }

    /** A home that knows of no edit answers from before the one that others know. */
    private boolean isLate(Judged words) {
        if (words.editedAt() == null) {
            return false;
        }
        return editedAt == null ? source == null : editedAt.isBefore(words.editedAt());
    }

    /** Whether this is why a post is off the wall: then its author may also come back to the very same words. */
    static boolean hasLeft(Standing standing) {
        return standing.last().by().equals(Maker.AUTHOR)
                && standing.last().action().equals(ACTION);
    }

    @Override
    public Deed deed() {
        return Deed.of("left", Maker.AUTHOR, ACTION).from(source, null).because("RETRAIT_AUTEUR");
    }
}
