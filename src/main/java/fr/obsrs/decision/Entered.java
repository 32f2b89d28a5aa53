package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person has copied these words by hand, and answers for having done so. Moves no post: the rules judge the words like
 * any others once they come.
 */
public record Entered(UUID id, PostId post, Revision revision, String by) implements Decision.OnPost {
    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        return Optional.empty();
    }

    @Override
    public Deed deed() {
        return Deed.of("entered", by, "enter").of(revision);
    }
}
