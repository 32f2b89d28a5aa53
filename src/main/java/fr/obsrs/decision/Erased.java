package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Law or organiser wants the post gone: for good, and with it all we know of it but its id. */
public record Erased(UUID id, PostId post, String reason, String by) implements Decision.OnPost {

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        Standing known = before == null ? Standing.unknown(post) : before;
        Maker maker = new Maker(by, "erase", reason, at.time());
        return Optional.of(known.withoutWords().to(State.ERASED, at, maker));
    }

    @Override
    public boolean takesDown() {
        return true;
    }

    @Override
    public Deed deed() {
        return Deed.of("erased", by, "erase").because(reason);
    }
}
