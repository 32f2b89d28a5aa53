package fr.obsrs.wall;

import fr.obsrs.post.PostId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which posts left a wall, and at which offset; the oldest are forgotten. Not thread-safe. */
final class Departures {
    private final int remembered;
    /** In the order of their offsets. */
    private final Map<PostId, Long> offsets = new LinkedHashMap<>();

    private long forgotten = -1;

    Departures(int remembered) {
        this.remembered = remembered;
    }

    void left(PostId post, long offset) {
        offsets.remove(post);
        offsets.put(post, offset);
        if (offsets.size() > remembered) {
            Iterator<Long> oldest = offsets.values().iterator();
            forgotten = oldest.next();
            oldest.remove();
        }
    }

    void isBack(PostId post) {
        offsets.remove(post);
    }

    /** Those that left after an offset and are not back; nothing when some of them may be forgotten. */
    @Nullable
    List<PostId> since(long offset) {
        return offset < forgotten
                ? null
                : offsets.entrySet().stream()
                        .filter(departure -> departure.getValue() > offset)
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
