package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person takes a post off the wall, whatever version stands: taking down never loses a race. */
public record Retracted(UUID id, PostId post, @Nullable String reason, String by) implements Decision.OnPost {

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        Standing known = before == null ? Standing.unknown(post) : before;
        return known.state().isFinal()
                ? Optional.empty()
                : Optional.of(known.bar().to(State.RETRACTED, at, new Maker(by, "retract", reason, at.time())));
    }

    @Override
    public boolean takesDown() {
        return true;
    }

    @Override
    public Deed deed() {
        return Deed.of("retracted", by, "retract").because(reason);
    }
}
