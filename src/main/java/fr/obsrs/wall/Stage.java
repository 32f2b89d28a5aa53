package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.House;
import fr.obsrs.decision.SceneSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each wall shows around its posts: as the log says, and under curtains that fall ahead of it. Those can only hide.
 * Not thread-safe.
 */
final class Stage {
    private final List<String> walls;
    private final Map<UUID, SceneSet> ahead = new HashMap<>();
    private House house = House.EMPTY;

    /** @param walls by name */
    Stage(List<String> walls) {
        this.walls = walls;
    }

    /**
     * Takes the next change.
     *
     * @return what is new, by wall
     */
    Map<String, SceneView> apply(Change change) {
        return changing(() -> {
            house = change.house();
            ahead.remove(change.decision().id());
        });
    }

    /** Draws a curtain that the log does not know yet. */
    Map<String, SceneView> draw(SceneSet curtain) {
        return changing(() -> ahead.put(curtain.id(), curtain));
    }

    /** Lifts one that the log will not know. */
    Map<String, SceneView> lift(SceneSet curtain) {
        return changing(() -> ahead.remove(curtain.id()));
    }

    private Map<String, SceneView> changing(Runnable change) {
        Map<String, SceneView> before = walls.stream().collect(Collectors.toMap(wall -> wall, this::scene));
        change.run();
        return walls.stream()
                .filter(wall -> !scene(wall).equals(before.get(wall)))
                .collect(Collectors.toMap(wall -> wall, this::scene));
    }

    SceneView scene(String wall) {
        SceneView told = SceneView.of(house.scene(room(wall)));
        return ahead.values().stream().anyMatch(curtain -> isFor(curtain, wall)) ? told.underCurtain() : told;
    }

    boolean isPaused(String wall) {
        return house.scene(room(wall)).paused();
    }

    private static boolean isFor(SceneSet curtain, String wall) {
        return curtain.room() == null || curtain.room().equals(wall);
    }

    private static @Nullable String room(String wall) {
        return wall.equals(Wall.COMMON) ? null : wall;
    }
}
