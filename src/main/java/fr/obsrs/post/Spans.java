package fr.obsrs.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what plain text means where no network says it: web addresses and hashtags. */
public final class Spans {
    static final String ADDRESS = "(?<![\\p{L}\\p{N}])https?://[^\\s<>\"«»]++";
    private static final Pattern WEB = Pattern.compile(ADDRESS, Pattern.CASE_INSENSITIVE);
    private static final String NOT_LAST = ".,;:!?…)]}'’";

    private Spans() {}

    /** Links and hashtags of a text, in order, not overlapping. */
    public static List<Span> of(String text) {
        return withHashtags(text, links(text));
    }

    /** The given spans, in order, and the hashtags that stand outside them. */
    public static List<Span> withHashtags(String text, List<Span> spans) {
        return with(
                spans,
                Hashtags.find(text).stream()
                        .map(tag -> new Span(Span.Kind.HASHTAG, tag.start(), tag.end(), null))
                        .toList());
    }

    /** The given spans, in order, and the web addresses that stand outside them. */
    public static List<Span> withAddresses(String text, List<Span> spans) {
        return with(spans, links(text));
    }

    /** Two lists as one, in order: of the second what overlaps nothing of the first. */
    public static List<Span> with(List<Span> spans, List<Span> others) {
        List<Span> all = new ArrayList<>(spans);
        for (Span other : others) {
            if (spans.stream().noneMatch(span -> span.start() < other.end() && other.start() < span.end())) {
                all.add(other);
            }
        }
        all.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(all);
    }

    private static List<Span> links(String text) {
        List<Span> links = new ArrayList<>();
        for (MatchResult address : (Iterable<MatchResult>) WEB.matcher(text).results()::iterator) {
            int end = address.end();
            while (NOT_LAST.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int last = end;
            Links.web(text.substring(address.start(), last))
                    .ifPresent(uri -> links.add(new Span(Span.Kind.LINK, address.start(), last, uri)));
        }
        return links;
    }
}
