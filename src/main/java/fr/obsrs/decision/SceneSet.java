package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one room's wall, or with no room every wall, shows from here on. Two people who set different parts at once both
 * get what they asked for.
 *
 * @param scene holds what was asked; its other parts mean nothing
 * @param parts what was asked; nothing, as earlier releases wrote it, is all of the scene
 */
public record SceneSet(
        UUID id,
        @Nullable String room,
        Scene scene,
        @Nullable Set<Part> parts,
        String by) implements Decision.OnHouse {

    /** What can be set by itself. */
    public enum Part {
        CURTAIN,
        PAUSED,
        ANNOUNCEMENT;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SceneSet {
        parts = parts == null ? null : inOrder(parts);
    }

    /** All of the scene. */
    public SceneSet(UUID id, @Nullable String room, Scene scene, String by) {
        this(id, room, scene, null, by);
    }

    @Override
    public House after(House before) {
        return before.with(room, on(before.sceneSetFor(room)), by);
    }

    /** What was set before, with what was asked. */
    private Scene on(Scene before) {
        return new Scene(
                (sets(Part.CURTAIN) ? scene : before).curtain(),
                (sets(Part.ANNOUNCEMENT) ? scene : before).announcement(),
                (sets(Part.PAUSED) ? scene : before).paused());
    }

    private boolean sets(Part part) {
        return parts == null || parts.contains(part);
    }

    /** Whether nothing was asked. */
    public boolean asksNothing() {
        return parts != null && parts.isEmpty();
    }

    /** Whether no post is to be seen after it, wherever it stands by then, so that no screen need wait for it. */
    boolean drawsCurtain() {
        return sets(Part.CURTAIN) && scene.curtain();
    }

    @Override
    public String key() {
        return room == null ? "scene" : "scene:" + room;
    }

    @Override
    public Deed deed() {
        String asked = parts == null
                ? scene.inAWord()
                : parts.stream().map(scene::inAWord).collect(Collectors.joining("+"));
        return Deed.of("scene", by, asked).in(room).about(sets(Part.ANNOUNCEMENT) ? scene.saying() : null);
    }

    /** The same on every instance, whatever order it was asked in. */
    private static Set<Part> inOrder(Set<Part> parts) {
        return parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }
}
