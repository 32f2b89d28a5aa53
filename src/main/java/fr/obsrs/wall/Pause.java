package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import fr.obsrs.wall.RoomWall.Difference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paused wall keeps back: posts that went up meanwhile, and new words of those that hang. They go up together
 * when it goes on, as if decided then. Pure, the same on every instance at the same offset. Not thread-safe.
 */
final class Pause {
    private final RoomWall posts;
    private final Map<PostId, Standing> kept = new LinkedHashMap<>();

    Pause(RoomWall posts) {
        this.posts = posts;
    }

    /** In the order in which they first went up. */
    Collection<Standing> kept() {
        return kept.values();
    }

    /** The change as this wall is to see it. */
    Change seen(Change change, boolean paused) {
        Standing after = change.after();
        if (after == null) {
            return change;
        }
        PostId post = after.post();
        Standing before = kept.containsKey(post) ? null : change.before();
        boolean enters = posts.belongs(after) && !(posts.belongs(before) && sameWords(before, after));
        if (paused && enters) {
            kept.put(post, after);
            return change.seenAs(before, null);
        }
        kept.remove(post);
        return change.seenAs(before, after);
    }

    /** Lets in what was kept; to be asked with each change of a wall that is not paused. */
    Difference release(Change change) {
        Difference all = Difference.NONE;
        for (Standing standing : List.copyOf(kept.values())) {
            all = all.and(posts.apply(change.seenAs(null, standing)));
        }
        kept.clear();
        return all;
    }

    /** It was taken down ahead of the log. */
    void forget(PostId post) {
        kept.remove(post);
    }

    private static boolean sameWords(@Nullable Standing before, Standing after) {
        Judged then = before == null ? null : before.words();
        Judged now = after.words();
        return then == null || now == null ? then == now : then.revision().equals(now.revision());
    }
}
