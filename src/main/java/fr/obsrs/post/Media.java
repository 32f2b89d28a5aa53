package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A picture, film or sound of a post, by its address at the origin; no page of ours ever asks that address.
 *
 * @param alt what its author says it shows; empty when nothing
 * @param width pixels, 0 when unknown
 * @param height pixels, 0 when unknown
 * @param focus where to look, {@code [x, y]} from -1 to 1, origin in the middle, y up; empty when unknown
 */
public record Media(Kind kind, URI origin, String alt, int width, int height, List<Double> focus) {

    /** The lower-case name is the JSON. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO,
        UNKNOWN;

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

    public Media {
        focus = List.copyOf(focus);
        Links.requireWeb(origin);
        if (width < 0 || height < 0 || (focus.size() != 0 && focus.size() != 2)) {
            throw new IllegalArgumentException("sizes are 0 or more, a focus is [x, y]");
        }
    }
}
