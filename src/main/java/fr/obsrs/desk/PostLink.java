package fr.obsrs.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post's address in the form that is the same however it was copied: no scheme, no {@code www}, no fragment, no slash
 * at the end, and none of what networks add to count who passed a link on.
 */
final class PostLink {
    private static final Set<String> COUNTING =
            Set.of("fbclid", "gclid", "igsh", "igshid", "mibextid", "rcm", "ref", "ref_src", "ref_url", "si", "trk");

    private PostLink() {}

    static String canonical(URI link) {
        String host = link.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile)\\.", "");
        String port = link.getPort() < 0 || link.getPort() == 80 || link.getPort() == 443 ? "" : ":" + link.getPort();
        String path = link.getRawPath().replaceFirst("/+$", "");
        String query = query(link.getRawQuery());
        return host + port + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(@Nullable String raw) {
        return raw == null
                ? ""
                : Arrays.stream(raw.split("&", -1))
                        .filter(part -> !part.isEmpty() && !counts(part.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("&"));
    }

    private static boolean counts(String name) {
        return name.startsWith("utm_") || COUNTING.contains(name);
    }
}
