package fr.obsrs.decision;

import org.jspecify.annotations.Nullable;

/**
 * What was set for one wall, or for every wall, and who set each part of it.
 *
 * @param drawnBy who drew the curtain, while it is drawn
 * @param pausedBy who paused it, while it is paused
 * @param announcedBy whose announcement it is, while one is up
 */
public record Staged(
        Scene scene,
        @Nullable String drawnBy,
        @Nullable String pausedBy,
        @Nullable String announcedBy) {
    /** Just the posts. */
    public static final Staged PLAIN = new Staged(Scene.PLAIN, null, null, null);

    Staged then(Scene next, String by) {
        boolean sameWords = next.announcement() != null && next.announcement().equals(scene.announcement());
        return new Staged(
                next,
                maker(next.curtain(), scene.curtain(), drawnBy, by),
                maker(next.paused(), scene.paused(), pausedBy, by),
                maker(next.announcement() != null, sameWords, announcedBy, by));
    }

    private static @Nullable String maker(boolean now, boolean before, @Nullable String earlier, String by) {
        return now ? before ? earlier : by : null;
    }
}
