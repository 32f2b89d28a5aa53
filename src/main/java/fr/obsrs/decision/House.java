package fr.obsrs.decision;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.post.AuthorKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wall's own state at an offset: who lets posts up, who is banned or trusted, what each wall shows.
 *
 * @param mode nothing until the log has one: then rules show nothing
 * @param scenes by room, under the empty name for every wall
 */
public record House(@Nullable Mode mode, Map<AuthorKey, Mark> authors, Map<String, Scene> scenes) {
    /** Before any decision. */
    public static final House EMPTY = new House(null, Map.of(), Map.of());

    private static final String ALL = "";

    public House {
        authors = Map.copyOf(authors);
        scenes = Map.copyOf(scenes);
    }

    /** Whether the rules' clean alone puts up what this author writes. */
    boolean showsUnseen(AuthorKey author) {
        Mark mark = authors.getOrDefault(author, Mark.NONE);
        return mark != Mark.BANNED && (mode == Mode.FILTERED || (mode == Mode.MANUAL && mark == Mark.TRUSTED));
    }

    public boolean isBanned(AuthorKey author) {
        return authors.get(author) == Mark.BANNED;
    }

    /** What a wall shows: a curtain or an announcement for every wall comes before its own. */
    public Scene scene(@Nullable String room) {
        Scene all = scenes.getOrDefault(ALL, Scene.PLAIN);
        Scene own = room == null ? Scene.PLAIN : scenes.getOrDefault(room, Scene.PLAIN);
        return new Scene(
                all.curtain() || own.curtain(), all.announcement() == null ? own.announcement() : all.announcement());
    }

    /** What was set for one wall, or with no room for every wall, by itself. */
    public Scene sceneSetFor(@Nullable String room) {
        return scenes.getOrDefault(room == null ? ALL : room, Scene.PLAIN);
    }

    House with(Mode other) {
        return new House(other, authors, scenes);
    }

    House with(AuthorKey author, Mark mark) {
        Map<AuthorKey, Mark> marks = new HashMap<>(authors);
        marks.put(author, mark);
        return new House(mode, marks, scenes);
    }

    House with(@Nullable String room, Scene scene) {
        Map<String, Scene> all = new HashMap<>(scenes);
        all.put(room == null ? ALL : room, scene);
        return new House(mode, authors, all);
    }
}
