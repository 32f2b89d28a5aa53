package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on the version that stands: two people on one post cannot both have it.
 *
 * @param version the standing version it was decided on
 * @param room where {@code room} moves it, nothing for all rooms
 * @param reason a code, with {@code reject}
 * @param by the person's account name
 */
public record Moderated(
        UUID id,
        PostId post,
        long version,
        Action action,
        @Nullable String room,
        @Nullable String reason,
        String by) implements Decision.OnPost {

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        if (before == null
                || before.words() == null
                || before.version() != version
                || before.state().isFinal()) {
            return Optional.empty();
        }
        if (action.needsShown() && !before.isShown()) {
            return Optional.empty();
        }
        Maker maker = new Maker(by, action.toString(), reason, at.time());
        return Optional.of(
                switch (action) {
                    case APPROVE -> before.to(State.SHOWN, at, maker);
                    case REJECT -> before.bar().to(State.REJECTED, at, maker);
                    case ASIDE -> before.bar().to(State.ASIDE, at, maker);
                    case RESTORE -> before.to(State.WAITING, at, maker);
                    case ROOM -> before.inRoom(room).to(before.state(), at, maker);
                    case PIN -> before.marked(true, before.featured()).to(before.state(), at, maker);
                    case UNPIN -> before.marked(false, before.featured()).to(before.state(), at, maker);
                    case FEATURE -> before.marked(before.pinned(), true).to(before.state(), at, maker);
                    case UNFEATURE -> before.marked(before.pinned(), false).to(before.state(), at, maker);
                });
    }

    @Override
    public Deed deed() {
        return Deed.of("moderated", by, action.toString())
                .seeing(version)
                .in(room)
                .because(reason);
    }
}
