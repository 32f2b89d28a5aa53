package fr.obsrs.desk;

import fr.obsrs.post.Network;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post's address in the form that is the same however it was copied: no scheme, no {@code www}, no fragment, no slash
 * at the end, and none of what networks add to count who passed a link on.
 */
final class PostLink {
    /** Their posts are named by the path alone; whatever follows it counts somebody. */
    private static final Set<Network> BY_PATH = Set.of(
            Network.X,
            Network.INSTAGRAM,
            Network.THREADS,
            Network.LINKEDIN,
            Network.BLUESKY,
            Network.MASTODON,
            Network.TELEGRAM);

    private static final Map<String, String> NOW_CALLED = Map.of("twitter.com", "x.com", "threads.com", "threads.net");

    /** Elsewhere only what is known to count: the rest of a query may well be the post's name. */
    private static final Pattern COUNTING =
            Pattern.compile("utm_.*|fbclid|gclid|mibextid|rdid|share_url|__.*|si|feature", Pattern.CASE_INSENSITIVE);

    private static final Set<Network> COUNTED = Set.of(Network.FACEBOOK, Network.YOUTUBE);
    private static final Pattern COUNTING_EVERYWHERE = Pattern.compile("utm_.*|fbclid|gclid", Pattern.CASE_INSENSITIVE);

    private PostLink() {}

    static String canonical(Network network, URI link) {
        String host = link.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile)\\.", "");
        String port = link.getPort() < 0 || link.getPort() == 80 || link.getPort() == 443 ? "" : ":" + link.getPort();
        String path = link.getRawPath().replaceFirst("/+$", "");
        String query = BY_PATH.contains(network)
                ? ""
                : query(link.getRawQuery(), COUNTED.contains(network) ? COUNTING : COUNTING_EVERYWHERE);
        return NOW_CALLED.getOrDefault(host, host) + port + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(@Nullable String raw, Pattern counting) {
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&", -1))
                        .filter(part -> !part.isEmpty()
                                && !counting.matcher(part.split("=", 2)[0]).matches())
                        .collect(Collectors.joining("&"));
    }
}
