package fr.obsrs.decision;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.post.AuthorKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wall's own state at an offset: who lets posts up, who is banned or trusted, what each wall shows, what rules ask.
 *
 * @param mode nothing until the log has one: then rules show nothing
 * @param scenes by room, under the empty name for every wall
 * @param words that the desk listed (true), or took off the lists of settings and product (false)
 * @param silent names of the rules that are switched off
 */
public record House(
        @Nullable Mode mode,
        Map<AuthorKey, Mark> authors,
        Map<String, Staged> scenes,
        Map<String, Boolean> words,
        Set<String> silent) {
    /** Before any decision. */
    public static final House EMPTY = new House(null, Map.of(), Map.of(), Map.of(), Set.of());

    /** The rule that holds what banned authors write: while it is off, bans are known and hold nothing. */
    public static final String BANNED_AUTHOR = "banned-author";

    private static final String ALL = "";

    public House {
        authors = Map.copyOf(authors);
        scenes = Map.copyOf(scenes);
        words = Map.copyOf(words);
        silent = Set.copyOf(silent);
    }

    /** Whether the rules' clean alone puts up what this author writes. */
    boolean showsUnseen(AuthorKey author) {
        Mark mark = mark(author);
        boolean held = mark == Mark.BANNED && !silent.contains(BANNED_AUTHOR);
        return !held && (mode == Mode.FILTERED || (mode == Mode.MANUAL && mark == Mark.TRUSTED));
    }

    public Mark mark(AuthorKey author) {
        return authors.getOrDefault(author, Mark.NONE);
    }

    public boolean isBanned(AuthorKey author) {
        return mark(author) == Mark.BANNED;
    }

    /** What a wall shows: a curtain, a pause or an announcement for every wall comes before its own. */
    public Scene scene(@Nullable String room) {
        Scene all = sceneSetFor(null);
        Scene own = room == null ? Scene.PLAIN : sceneSetFor(room);
        return new Scene(
                all.curtain() || own.curtain(),
                all.announcement() == null ? own.announcement() : all.announcement(),
                all.paused() || own.paused());
    }

    /** What was set for one wall, or with no room for every wall, by itself. */
    public Scene sceneSetFor(@Nullable String room) {
        return staged(room).scene();
    }

    /** The same, with who set it. */
    public Staged staged(@Nullable String room) {
        return scenes.getOrDefault(room == null ? ALL : room, Staged.PLAIN);
    }

    House with(Mode other) {
        return new House(other, authors, scenes, words, silent);
    }

    House with(AuthorKey author, Mark mark) {
        Map<AuthorKey, Mark> marks = new HashMap<>(authors);
        marks.put(author, mark);
        return new House(mode, marks, scenes, words, silent);
    }

    House with(@Nullable String room, Scene scene, String by) {
        Map<String, Staged> all = new HashMap<>(scenes);
        all.put(room == null ? ALL : room, staged(room).then(scene, by));
        return new House(mode, authors, all, words, silent);
    }

    House with(String word, boolean listed) {
        Map<String, Boolean> all = new HashMap<>(words);
        all.put(word, listed);
        return new House(mode, authors, scenes, all, silent);
    }

    House withRule(String rule, boolean on) {
        Set<String> off = new HashSet<>(silent);
        if (on) {
            off.remove(rule);
        } else {
            off.add(rule);
        }
        return new House(mode, authors, scenes, words, off);
    }
}
