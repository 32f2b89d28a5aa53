package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The author took the post back: for good, also when this is known before the post itself. */
public record Withdrawn(UUID id, PostId post) implements Decision.OnPost {

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        Standing known = before == null ? Standing.unknown(post) : before;
        Maker author = new Maker(Maker.AUTHOR, "withdraw", "RETRAIT_AUTEUR", at.time());
        return known.state() == State.ERASED ? Optional.empty() : Optional.of(known.to(State.WITHDRAWN, at, author));
    }

    /** The author's own word does; of hearsay only the fold can tell what becomes. */
    @Override
    public boolean takesDown() {
        return true;
    }
}
