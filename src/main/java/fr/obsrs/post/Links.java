package fr.obsrs.post;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a post may carry: http and https with a host, at most 2,048 characters. None with a user before its
 * host: {@code https://ministere.example@elsewhere.example} only pretends.
 */
public final class Links {
    private static final int LONGEST = 2048;
    private static final Pattern HOST = Pattern.compile("(https?://)([^/?#@:]++)(.*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*+");

    private Links() {}

    /** The address, or nothing when it is malformed, too long, or of a scheme that a page must not follow. */
    public static Optional<URI> web(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(withAsciiHost(address.strip()));
            return isWeb(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As browsers do: an accented host is looked up by its ASCII form. */
    private static String withAsciiHost(String address) {
        Matcher parts = HOST.matcher(address);
        return parts.matches() && !ASCII.matcher(parts.group(2)).matches()
                ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3)
                : address;
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
                && uri.getRawUserInfo() == null
                && uri.toString().length() <= LONGEST;
    }
}
