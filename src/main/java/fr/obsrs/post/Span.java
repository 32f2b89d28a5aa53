package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a post's text is.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last UTF-16 unit; more than {@code start}
 * @param href where it leads, http or https; nothing for a hashtag, and for a custom emoji
 */
public record Span(Kind kind, int start, int end, @Nullable URI href) {

    /** The lower-case name is the JSON. */
    public enum Kind {
        LINK,
        MENTION,
        HASHTAG,
        EMOJI;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span has 0 <= start < end");
        }
        Links.requireWeb(href);
    }
}
