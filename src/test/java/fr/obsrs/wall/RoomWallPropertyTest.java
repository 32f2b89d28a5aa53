package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Screens that were told of differences only hold what the server holds. A failure names its seed. */
class RoomWallPropertyTest {
    private static final int SEEDS = 300;
    private static final int CHANGES = 60;
    private static final int POSTS = 9;

    @Test
    void a_screen_that_follows_differences_holds_what_the_wall_holds_after_every_change() {
        forEachSeed(random -> {
            int size = 3 + random.nextInt(3);
            RoomWall wall = new RoomWall(room(random), size);
            Screen screen = new Screen(size);
            Shown log = new Shown();
            for (int i = 0; i < CHANGES; i++) {
                screen.take(wall.apply(next(log, random)));
                assertThat(screen.newestFirst()).as("after change %d", i).isEqualTo(standings(wall));
            }
        });
    }

    @Test
    void a_screen_that_was_away_since_any_revision_holds_what_the_wall_holds_once_it_resumes() {
        forEachSeed(random -> {
            int size = 3 + random.nextInt(3);
            RoomWall wall = new RoomWall(room(random), size, 1 + random.nextInt(40));
            Screen live = new Screen(size);
            Shown log = new Shown();
            List<Screen> left = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                live.take(wall.apply(next(log, random)));
                left.add(Screen.copyOf(live));
            }
            boolean forgotten = false;
            for (int revision = CHANGES - 1; revision >= 0; revision--) {
                Difference missed = wall.since(revision);
                assertThat(missed != null && forgotten)
                        .as("remembers %d, but not what came later", revision)
                        .isFalse();
                forgotten = missed == null;
                Screen resumed = left.get(revision);
                if (missed == null) {
                    resumed.reset(wall.members());
                } else {
                    assertThat(wall.members())
                            .noneMatch(member ->
                                    missed.removed().contains(member.standing().post()));
                    resumed.take(missed);
                }
                assertThat(resumed.newestFirst()).as("since %d", revision).isEqualTo(standings(wall));
            }
        });
    }

    @Test
    void a_screen_that_resumes_goes_on_like_one_that_never_left() {
        forEachSeed(random -> {
            int size = 3 + random.nextInt(3);
            RoomWall wall = new RoomWall(room(random), size);
            Screen screen = new Screen(size);
            Shown log = new Shown();
            long reached = -1;
            for (int i = 0; i < CHANGES; i++) {
                Difference difference = wall.apply(next(log, random));
                if (random.nextInt(3) > 0) {
                    continue;
                }
                Difference missed = reached == i - 1 ? difference : wall.since(reached);
                screen.take(Objects.requireNonNull(missed));
                reached = i;
                assertThat(screen.newestFirst()).as("after change %d", i).isEqualTo(standings(wall));
            }
        });
    }

    @Test
    void differences_post_only_what_the_wall_holds_and_remove_only_what_it_does_not() {
        forEachSeed(random -> {
            RoomWall wall = new RoomWall(room(random), 3);
            Shown log = new Shown();
            for (int i = 0; i < CHANGES; i++) {
                Difference difference = wall.apply(next(log, random));
                assertThat(wall.members()).containsAll(difference.posted());
                assertThat(wall.members())
                        .noneMatch(member ->
                                difference.removed().contains(member.standing().post()));
            }
        });
    }

    private static Change next(Shown log, Random random) {
        int post = random.nextInt(POSTS);
        if (!log.isShown(post)) {
            // Times repeat, and are not always later than those before: two posts may share a moment of the log.
            return log.show(post, random.nextInt(6), room(random));
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> log.hide(post);
            case 2, 3 -> log.pin(post, true);
            case 4 -> log.pin(post, false);
            case 5 -> log.move(post, room(random));
            case 6 -> log.elsewhere();
            default -> log.edit(post);
        };
    }

    private static @Nullable String room(Random random) {
        int dice = random.nextInt(3);
        return dice == 0 ? null : "atelier-" + dice;
    }

    private static List<Standing> standings(RoomWall wall) {
        return wall.members().stream().map(Member::standing).toList();
    }

    private interface Property {
        void holds(Random random);
    }

    private static void forEachSeed(Property property) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            assertThatCode(() -> property.holds(random)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
