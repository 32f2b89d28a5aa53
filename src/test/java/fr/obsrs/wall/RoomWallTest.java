package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.At;
import fr.obsrs.decision.Change;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of changes drawn by lot: the wall, a screen that was told of each, and one that resumes, all agree. */
class RoomWallTest {
    private static final int SIZE = 5;
    private static final int POSTS = 25;
    private static final Comparator<Standing> NEWEST_FIRST = Comparator.comparing(RoomWallTest::shownAt)
            .reversed()
            .thenComparing(standing -> standing.post().value());

    private final Map<PostId, Standing> all = new HashMap<>();
    private final Map<PostId, Standing> screen = new HashMap<>();
    private final RoomWall wall = new RoomWall("atelier-1", SIZE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_happens_wall_and_screens_hold_the_newest_and_the_pinned(long seed) {
        Random lot = new Random(seed);
        Map<PostId, Standing> sleeping = Map.of();
        long asleepSince = -1;
        for (long offset = 0; offset < 3_000; offset++) {
            Change change = change(lot, offset);
            tell(screen, wall.apply(change));

            assertThat(wall.members()).extracting(Member::standing).containsExactlyElementsOf(expected());
            assertThat(screen.values()).containsExactlyInAnyOrderElementsOf(expected());

            if (offset % 40 == 0) {
                Map<PostId, Standing> woken = new HashMap<>(sleeping);
                Difference missed = Objects.requireNonNull(wall.since(asleepSince));
                tell(woken, missed);
                assertThat(woken.values()).containsExactlyInAnyOrderElementsOf(expected());
                sleeping = Map.copyOf(screen);
                asleepSince = offset;
            }
        }
    }

    private Change change(Random lot, long offset) {
        PostId post = PostId.of(Network.REHEARSAL, "post " + lot.nextInt(POSTS));
        Standing before = all.get(post);
        State state = lot.nextInt(4) == 0 ? State.RETRACTED : State.SHOWN;
        String room = List.of("", "atelier-1", "atelier-2").get(lot.nextInt(3));
        // Several decisions share a millisecond.
        Instant now = Instant.ofEpochMilli(offset / 3);
        boolean shown = state == State.SHOWN;
        Instant since = before != null && before.shownAt() != null ? before.shownAt() : now;
        Standing after = new Standing(
                post,
                null,
                state,
                room.isEmpty() ? null : room,
                shown && lot.nextInt(8) == 0,
                false,
                false,
                offset,
                new Maker("amina", "approve", null, now),
                shown ? since : null);
        all.put(post, after);
        return new Change(new At(offset, now), before, after, House.EMPTY, House.EMPTY);
    }

    /** As a screen does it: upsert, remove, then keep its own bound. */
    private static void tell(Map<PostId, Standing> held, Difference difference) {
        difference.removed().forEach(held::remove);
        difference.posted().forEach(member -> held.put(member.standing().post(), member.standing()));
        List<Standing> bound = bound(held.values().stream());
        held.values().retainAll(bound);
    }

    private List<Standing> expected() {
        return bound(
                all.values().stream().filter(standing -> standing.isShown() && !"atelier-2".equals(standing.room())));
    }

    private static List<Standing> bound(Stream<Standing> shown) {
        List<Standing> kept = new ArrayList<>();
        shown.sorted(NEWEST_FIRST).forEach(standing -> {
            if (kept.size() < SIZE || standing.pinned()) {
                kept.add(standing);
            }
        });
        return kept;
    }

    private static Instant shownAt(Standing standing) {
        @Nullable Instant since = standing.shownAt();
        return since == null ? Instant.EPOCH : since;
    }
}
