package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.post.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pictures that a server knows by a name between colons (docs.joinmastodon.org, entities/CustomEmoji). In the text they
 * stay their names: each server keeps its own copy of the picture, and all servers' words must be the same.
 */
final class CustomEmoji {
    /** As Mastodon finds them: a name that touches letters, digits or another colon is none. Other servers allow more signs. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}:]):([\\w@+.-]{2,100}):(?![\\p{L}\\p{N}:])");

    private static final int MOST = 500;

    private CustomEmoji() {}

    /** @param listed field {@code emojis} of the status: nothing else between colons is a picture */
    static List<Span> in(String text, JsonNode listed) {
        Set<String> names = new HashSet<>();
        for (JsonNode emoji : listed) {
            if (names.size() < MOST) {
                names.add(emoji.path("shortcode").asText(""));
            }
        }
        return names.isEmpty()
                ? List.of()
                : NAME.matcher(text)
                        .results()
                        .filter(found -> names.contains(found.group(1)))
                        .map(CustomEmoji::span)
                        .toList();
    }

    private static Span span(MatchResult found) {
        return new Span(Span.Kind.EMOJI, found.start(), found.end(), null);
    }
}
