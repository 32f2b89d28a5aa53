package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which posts are on one wall, and since which offset: the newest {@code size} shown ones and the pinned ones. Pure, the
 * same on every instance at the same offset. Not thread-safe.
 */
final class RoomWall {
    /** Departures remembered, so that who resumes learns of them; who was away for longer starts anew. */
    static final int REMEMBERED = 10_000;

    private static final Comparator<Standing> NEWEST_FIRST = Comparator.comparing(RoomWall::shownAt)
            .reversed()
            .thenComparing(standing -> standing.post().value());

    /** A post on the wall, and the offset that last changed it here. */
    record Member(Standing standing, long since) {}

    private final @Nullable String room;
    private final int size;
    private final TreeMap<Standing, Standing> shown = new TreeMap<>(NEWEST_FIRST);
    private Map<PostId, Member> members = new LinkedHashMap<>();
    private final Departures departures;

    /** @param room its id; nothing for the common wall, which shows all */
    RoomWall(@Nullable String room, int size) {
        this(room, size, REMEMBERED);
    }

    RoomWall(@Nullable String room, int size, int remembered) {
        this.room = room;
        this.size = size;
        this.departures = new Departures(remembered);
    }

    /**
     * Takes the next change.
     *
     * @return what a screen that keeps the same bound must be told
     */
    Difference apply(Change change) {
        Standing before = belongs(change.before()) ? change.before() : null;
        Standing after = belongs(change.after()) ? change.after() : null;
        if ((before == null && after == null) || Objects.equals(before, after)) {
            return Difference.NONE;
        }
        if (before != null) {
            shown.remove(before);
        }
        if (after != null) {
            shown.put(after, after);
        }
        return settle(change.at().offset(), before != null && after == null ? before.post() : null);
    }

    /** Takes a post out whose words are not to be had; only ever asked for a member. */
    Difference drop(Standing standing, long offset) {
        shown.remove(standing);
        return settle(offset, standing.post());
    }

    private Difference settle(long offset, @Nullable PostId gone) {
        Map<PostId, Member> next = new LinkedHashMap<>();
        int unbound = size;
        for (Standing standing : shown.keySet()) {
            if (unbound-- > 0 || standing.pinned()) {
                Member was = members.get(standing.post());
                next.put(
                        standing.post(),
                        was != null && was.standing().equals(standing) ? was : new Member(standing, offset));
            }
        }
        List<PostId> removed = new ArrayList<>();
        if (gone != null) {
            removed.add(gone);
            departures.left(gone, offset);
        }
        for (Member was : members.values()) {
            PostId post = was.standing().post();
            if (!next.containsKey(post) && !post.equals(gone)) {
                departures.left(post, offset);
                if (was.standing().pinned()) {
                    removed.add(post);
                }
            }
        }
        List<Member> posted = next.values().stream()
                .filter(member -> member.since() == offset
                        && members.get(member.standing().post()) != member)
                .sorted(Comparator.comparing(Member::standing, NEWEST_FIRST.reversed()))
                .toList();
        next.keySet().forEach(departures::isBack);
        members = next;
        return new Difference(removed, posted);
    }

    /** All that changed after an offset, once, as it is now; nothing when that is too long ago to tell. */
    @Nullable
    Difference since(long offset) {
        List<PostId> removed = departures.since(offset);
        if (removed == null) {
            return null;
        }
        List<Member> posted = members.values().stream()
                .filter(member -> member.since() > offset)
                .sorted(Comparator.comparing(Member::standing, NEWEST_FIRST.reversed()))
                .toList();
        return new Difference(removed, posted);
    }

    /** Newest first. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    private boolean belongs(@Nullable Standing standing) {
        return standing != null
                && standing.isShown()
                && (room == null || standing.room() == null || standing.room().equals(room));
    }

    private static Instant shownAt(Standing standing) {
        return Objects.requireNonNull(standing.shownAt(), "a shown post has a time");
    }

    /** Removals first, then posts from the oldest on. */
    record Difference(List<PostId> removed, List<Member> posted) {
        static final Difference NONE = new Difference(List.of(), List.of());

        boolean isNone() {
            return removed.isEmpty() && posted.isEmpty();
        }
    }
}
