package fr.obsrs.decision;

import fr.obsrs.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What one decision changed, for whoever keeps a picture of its own. One that did not apply changes nothing: then
 * {@code before} and {@code after} are the same, and so are the houses.
 *
 * @param decision what was decided, or decided in vain
 * @param before where the post stood; nothing for a new post, or a decision on the house
 * @param after where it stands now; nothing for a decision on the house, or one that named an unknown post in vain
 */
public record Change(
        At at,
        Decision decision,
        @Nullable Standing before,
        @Nullable Standing after,
        House houseBefore,
        House house) {
    /** The same for whoever has not seen all that the log says of the post. */
    public Change seenAs(@Nullable Standing then, @Nullable Standing now) {
        return new Change(at, decision, then, now, houseBefore, house);
    }

    /** Whether it changed where a post stands, or the house. */
    public boolean applied() {
        return house != houseBefore || (after != null && after.version() == at.offset());
    }

    /** Takes changes in offset order, on one thread, from the first decision on. Must not block for long. */
    public interface Listener {
        void changed(Change change);

        /**
         * Told, on any thread, before a decision that will take a post down whatever else happens is written: so that it
         * is hidden here at once. Until the decision is folded, which may take as long as Kafka is away, no other change
         * of that post may show it.
         */
        default void hiding(PostId post) {}

        /** The same for a curtain: it falls here at once, and until that decision is folded nothing lifts it. */
        default void drawing(SceneSet curtain) {}

        /** The log has had its say on a decision that something was hidden for, or never will. */
        default void hidingIsOver(Decision decision) {}
    }
}
