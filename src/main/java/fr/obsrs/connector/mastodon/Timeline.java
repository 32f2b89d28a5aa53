package fr.obsrs.connector.mastodon;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Up to four hashtags that are asked for together: the first in the path, the others as {@code any[]}
 * (docs.joinmastodon.org, methods/timelines, "View hashtag timeline").
 */
record Timeline(List<String> tags) {
    /** Tags in one request; statuses in one answer. Both are the server's own limits. */
    private static final int MOST_TAGS = 4;

    private static final int PAGE = 40;

    Timeline {
        tags = List.copyOf(tags);
    }

    /** As many as it takes. The first hashtag leads each: a server answers nothing at all where it never met the first. */
    static List<Timeline> of(List<String> hashtags) {
        Set<String> distinct = new LinkedHashSet<>();
        hashtags.forEach(
                tag -> distinct.add(tag.replaceFirst("^[#＃]", "").strip().toLowerCase(Locale.ROOT)));
        List<String> all = List.copyOf(distinct);
        List<Timeline> timelines = new ArrayList<>();
        for (int from = 1; from < Math.max(2, all.size()); from += MOST_TAGS - 1) {
            List<String> tags = new ArrayList<>(all.subList(0, 1));
            tags.addAll(all.subList(Math.min(from, all.size()), Math.min(from + MOST_TAGS - 1, all.size())));
            timelines.add(new Timeline(tags));
        }
        return timelines;
    }

    /** Names it in a cursor. */
    String name() {
        return String.join("+", tags);
    }

    /** @param above the page just above this id; the newest page when empty */
    URI page(URI server, Optional<String> above) {
        StringBuilder address = new StringBuilder(server.toString())
                .append("/api/v1/timelines/tag/")
                .append(encoded(tags.get(0)))
                .append("?limit=")
                .append(PAGE);
        tags.stream().skip(1).forEach(tag -> address.append("&any%5B%5D=").append(encoded(tag)));
        above.ifPresent(id -> address.append("&min_id=").append(encoded(id)));
        return URI.create(address.toString());
    }

    /** For an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
