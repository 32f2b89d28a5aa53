package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The post is gone where it was written: for good, and its words with it, also when this is known before the post itself.
 * Only its author, its origin or the source that brought it can say so; a report from elsewhere takes it off the wall for
 * a person to look at.
 *
 * @param source that reports it, where it is not the post's own origin; nothing for the author's or the origin's word
 */
public record Withdrawn(UUID id, PostId post, @Nullable String source) implements Decision.OnPost {
    private static final String REASON = "RETRAIT_AUTEUR";

    /** The author's own word, or that of the post's origin. */
    public Withdrawn(UUID id, PostId post) {
        this(id, post, null);
    }

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        Standing known = before == null ? Standing.unknown(post) : before;
        if (known.state() == State.ERASED) {
            return Optional.empty();
        }
        if (source != null && isHearsay(source, known)) {
            Maker reporter = new Maker(source, "missing", REASON, at.time());
            return known.isShown() ? Optional.of(known.to(State.WAITING, at, reporter)) : Optional.empty();
        }
        Maker author = new Maker(Maker.AUTHOR, "withdraw", REASON, at.time());
        return Optional.of(known.withoutWords().to(State.WITHDRAWN, at, author));
    }

    private static boolean isHearsay(String source, Standing known) {
        Judged words = known.words();
        return words != null && !source.equals(words.source());
    }

    /** The author's own word does; of hearsay only the fold can tell what becomes. */
    @Override
    public boolean takesDown() {
        return source == null;
    }

    @Override
    public Deed deed() {
        return source == null
                ? Deed.of("withdrawn", Maker.AUTHOR, "withdraw").because(REASON)
                : Deed.of("withdrawn", source, "missing").from(source, null).because(REASON);
    }
}
