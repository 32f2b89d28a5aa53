package fr.obsrs.post;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our own hashtag test, on every post, whatever a network's own filter did: the sign may be full-width, case and
 * compatibility forms do not matter, accents do, and {@code #ObsRS2026} is not {@code #ObsRS}.
 */
public final class Hashtags {
    /**
     * After a letter, a digit, {@code &} or {@code /} it is a fragment of something else, and whatever stands in a web
     * address is part of that. Possessive, so linear.
     */
    private static final Pattern TAG = Pattern.compile(
            "(?i:" + Spans.ADDRESS + ")|(?<![\\p{L}\\p{M}\\p{N}_&/#＃])[#＃]([\\p{L}\\p{M}\\p{N}_·\\u200c]++)");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Set<String> wanted;

    /** @param wanted with or without their sign */
    public Hashtags(Collection<String> wanted) {
        this.wanted = wanted.stream().map(Hashtags::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the text or one of the tags that the network lists carries one of ours. */
    public boolean in(String text, Collection<String> tags) {
        return in(of(text, tags));
    }

    /** Whether one of these, as {@link #of} found them, is one of ours. */
    public boolean in(Set<String> found) {
        return !Collections.disjoint(wanted, found);
    }

    /** All that a post carries, in its text or in the network's list: found once, to be tried on several walls. */
    public static Set<String> of(String text, Collection<String> tags) {
        Set<String> found = new HashSet<>();
        tags.forEach(tag -> found.add(fold(tag)));
        find(text).forEach(tag -> found.add(fold(tag.group(1))));
        return found;
    }

    /** Whether this one tag, with or without its sign, is one of ours. */
    public boolean has(String tag) {
        return wanted.contains(fold(tag));
    }

    /** Hashtags of a text in order, the first group without its sign; digits alone are none. */
    static List<MatchResult> find(String text) {
        return TAG.matcher(text)
                .results()
                .filter(found ->
                        found.group(1) != null && LETTER.matcher(found.group(1)).find())
                .toList();
    }

    static String fold(String tag) {
        String bare = tag.strip();
        if (bare.startsWith("#") || bare.startsWith("＃")) {
            bare = bare.substring(1);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
