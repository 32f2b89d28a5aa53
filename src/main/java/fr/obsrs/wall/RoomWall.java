package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which posts are on one wall, and since which offset: the newest {@code size} shown ones and the pinned ones. Pure, the
 * same on every instance at the same offset. Costs the same however many were ever shown. Not thread-safe.
 */
final class RoomWall {
    /** Departures remembered, so that who resumes learns of them; who was away for longer starts anew. */
    static final int REMEMBERED = 10_000;

    private static final Comparator<Standing> NEWEST_FIRST = Comparator.comparing(RoomWall::shownAt)
            .reversed()
            .thenComparing(standing -> standing.post().value());

    /** A post on the wall, and the offset that last changed it here. */
    record Member(Standing standing, long since) {
        PostId post() {
            return standing.post();
        }
    }

    private final @Nullable String room;
    private final int size;
    /** Of the shown ones, those within the bound. */
    private final TreeSet<Standing> newest = new TreeSet<>(NEWEST_FIRST);
    /** All others that are shown; of these only the pinned ones are on the wall. */
    private final TreeSet<Standing> older = new TreeSet<>(NEWEST_FIRST);

    private final Map<PostId, Member> members = new HashMap<>();
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
        List<Standing> moved = new ArrayList<>(3);
        if (before != null) {
            takeOut(before, moved);
        }
        if (after != null) {
            putIn(after, moved);
        }
        return settle(change.at().offset(), before != null && after == null ? before.post() : null, moved);
    }

    /** Takes a post out whose words are not to be had; only ever asked for a member. */
    Difference drop(Standing standing, long offset) {
        List<Standing> moved = new ArrayList<>(3);
        takeOut(standing, moved);
        return settle(offset, standing.post(), moved);
    }

    /** Takes a post out wherever it stands, ahead of the log. */
    Difference hide(PostId post, long offset) {
        older.removeIf(standing -> standing.post().equals(post));
        Member member = members.get(post);
        return member == null ? Difference.NONE : drop(member.standing(), offset);
    }

    private void takeOut(Standing standing, List<Standing> moved) {
        if (newest.remove(standing) && !older.isEmpty()) {
            Standing next = older.first();
            older.remove(next);
            newest.add(next);
            moved.add(next);
        } else {
            older.remove(standing);
        }
    }

    private void putIn(Standing standing, List<Standing> moved) {
        moved.add(standing);
        newest.add(standing);
        if (newest.size() > size) {
            Standing last = newest.last();
            newest.remove(last);
            older.add(last);
            moved.add(last);
        }
    }

    /** @param moved those that may have come or left; one may be among them twice, or have done both */
    private Difference settle(long offset, @Nullable PostId gone, List<Standing> moved) {
        List<PostId> removed = new ArrayList<>(1);
        List<Member> posted = new ArrayList<>(1);
        if (gone != null) {
            members.remove(gone);
            removed.add(gone);
            departures.left(gone, offset);
        }
        for (Standing standing : moved) {
            PostId post = standing.post();
            Member was = members.get(post);
            if (!newest.contains(standing) && !standing.pinned()) {
                if (was != null) {
                    members.remove(post);
                    departures.left(post, offset);
                    if (was.standing().pinned()) {
                        removed.add(post);
                    }
                }
            } else if (was == null || !was.standing().equals(standing)) {
                Member member = new Member(standing, offset);
                members.put(post, member);
                departures.isBack(post);
                posted.add(member);
            }
        }
        posted.sort(Comparator.comparing(Member::standing, NEWEST_FIRST.reversed()));
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
        return members.values().stream()
                .sorted(Comparator.comparing(Member::standing, NEWEST_FIRST))
                .toList();
    }

    /** Those that come in when others leave, unless they are there already because they are pinned. */
    List<Standing> next(int most) {
        return older.stream().limit(most).toList();
    }

    boolean belongs(@Nullable Standing standing) {
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

        /** Both, as one: what comes later counts. */
        Difference and(Difference later) {
            Set<PostId> anew = Stream.concat(
                            later.removed().stream(), later.posted().stream().map(Member::post))
                    .collect(Collectors.toSet());
            Stream<Member> stay = posted.stream().filter(member -> !anew.contains(member.post()));
            return new Difference(
                    Stream.concat(removed.stream(), later.removed().stream())
                            .distinct()
                            .toList(),
                    Stream.concat(stay, later.posted().stream()).toList());
        }

        int entries() {
            return removed.size() + posted.size();
        }

        boolean isNone() {
            return removed.isEmpty() && posted.isEmpty();
        }
    }
}
