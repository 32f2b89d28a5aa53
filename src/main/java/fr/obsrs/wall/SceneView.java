package fr.obsrs.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.decision.Scene;
import fr.obsrs.decision.Scene.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * The {@code scene} event: what a wall shows around and instead of its posts.
 *
 * @param layout always {@code mosaic} until walls have more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SceneView(String layout, boolean curtain, @Nullable Announcement announcement) {
    static SceneView of(Scene scene) {
        return new SceneView("mosaic", scene.curtain(), scene.announcement());
    }

    SceneView underCurtain() {
        return new SceneView(layout, true, announcement);
    }
}
