package fr.obsrs.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which addresses a post may carry: http and https with a host, at most 2,048 characters. */
public final class Links {
    private static final int LONGEST = 2048;

    private Links() {}

    /** The address, or nothing when it is malformed, too long, or of a scheme that a page must not follow. */
    public static Optional<URI> web(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address.strip());
            return isWeb(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static void requireWeb(@Nullable URI uri) {
        if (uri != null && !isWeb(uri)) {
            throw new IllegalArgumentException("only http and https addresses with a host");
        }
    }

    private static boolean isWeb(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.toString().length() <= LONGEST;
    }
}
