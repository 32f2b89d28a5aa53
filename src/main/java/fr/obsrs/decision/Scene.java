package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a wall shows around and instead of its posts.
 *
 * @param curtain neutral: no post is shown on any screen of this wall
 * @param announcement organisers' own words, over the posts
 * @param paused nothing new goes up; what hangs stays, and what is taken down leaves
 */
public record Scene(
        boolean curtain,
        @Nullable Announcement announcement,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean paused) {
    /** Just the posts. */
    public static final Scene PLAIN = new Scene(false, null);

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 400;

    /** One that is not paused. */
    public Scene(boolean curtain, @Nullable Announcement announcement) {
        this(curtain, announcement, false);
    }

    /** What differs from just the posts, such as {@code curtain} or {@code pause+announce}. */
    String inAWord() {
        String word = Stream.of(curtain ? "curtain" : "", paused ? "pause" : "", announcement == null ? "" : "announce")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("+"));
        return word.isEmpty() ? "plain" : word;
    }

    /** One part of it, as it was asked. */
    String inAWord(SceneSet.Part part) {
        return switch (part) {
            case CURTAIN -> curtain ? "curtain" : "lift";
            case PAUSED -> paused ? "pause" : "resume";
            case ANNOUNCEMENT -> announcement == null ? "take-down" : "announce";
        };
    }

    @Nullable
    String saying() {
        return announcement == null ? null : (announcement.title() + " " + announcement.text()).strip();
    }

    /** Plain text; a title of at most 80 and a text of at most 400 UTF-16 units. */
    public record Announcement(String title, String text) {
        public Announcement {
            if (title.length() > LONGEST_TITLE || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("a title of at most 80 and a text of at most 400 characters");
            }
        }
    }
}
