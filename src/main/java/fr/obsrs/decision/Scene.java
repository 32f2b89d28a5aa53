package fr.obsrs.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a wall shows around and instead of its posts.
 *
 * @param curtain neutral: no post is shown on any screen of this wall
 * @param announcement organisers' own words, over the posts
 */
public record Scene(boolean curtain, @Nullable Announcement announcement) {
    /** Just the posts. */
    public static final Scene PLAIN = new Scene(false, null);

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 400;

    /** Plain text; a title of at most 80 and a text of at most 400 UTF-16 units. */
    public record Announcement(String title, String text) {
        public Announcement {
            if (title.length() > LONGEST_TITLE || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("a title of at most 80 and a text of at most 400 characters");
            }
        }
    }
}
