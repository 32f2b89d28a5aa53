package fr.obsrs.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one room's wall, or with no room every wall, shows from here on. */
public record SceneSet(UUID id, @Nullable String room, Scene scene, String by) implements Decision.OnHouse {
    @Override
    public House after(House before) {
        return before.with(room, scene, by);
    }

    @Override
    public String key() {
        return room == null ? "scene" : "scene:" + room;
    }

    @Override
    public Deed deed() {
        return Deed.of("scene", by, scene.inAWord()).in(room).about(scene.saying());
    }
}
