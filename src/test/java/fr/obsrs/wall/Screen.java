package fr.obsrs.wall;

import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a screen holds: as {@code posts.js} does it, event by event, with the bound kept after each. */
final class Screen {
    private static final Comparator<Standing> NEWEST_FIRST = Comparator.comparing(Standing::shownAt)
            .reversed()
            .thenComparing(standing -> standing.post().value());

    private final int size;
    private final Map<PostId, Standing> posts = new HashMap<>();

    Screen(int size) {
        this.size = size;
    }

    static Screen copyOf(Screen other) {
        Screen copy = new Screen(other.size);
        copy.posts.putAll(other.posts);
        return copy;
    }

    void reset(List<Member> members) {
        posts.clear();
        members.forEach(member -> posts.put(member.standing().post(), member.standing()));
        trim();
    }

    void take(Difference difference) {
        difference.removed().forEach(posts::remove);
        difference.posted().forEach(member -> {
            posts.put(member.standing().post(), member.standing());
            trim();
        });
    }

    List<Standing> newestFirst() {
        return posts.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private void trim() {
        newestFirst().stream()
                .skip(size)
                .filter(standing -> !standing.pinned())
                .forEach(standing -> posts.remove(standing.post()));
    }
}
