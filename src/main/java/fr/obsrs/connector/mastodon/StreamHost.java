package fr.obsrs.connector.mastodon;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server's streams are, and so where its token goes. The token goes to the configured host and, where that is
 * asked over https, to a host that its instance document names, also over TLS, and that lies under it
 * ({@code streaming.m.example} of {@code m.example}) or beside it ({@code live.example.org} of
 * {@code social.example.org}). Beside is only what lies under the same domain of at least two labels that people do not
 * register under as they do under {@code asso.fr} or {@code co.uk}. Anything else that a document names is ignored: the
 * configured host is asked.
 */
final class StreamHost {
    private static final Set<String> REGISTRIES = Set.of(
            "ac", "asso", "co", "com", "edu", "gouv", "gov", "gob", "go", "ltd", "me", "ne", "net", "nom", "or", "org",
            "plc", "sch");

    private StreamHost() {}

    /** An address as written; nothing when it is none, or has no host. */
    static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address.strip())).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The address that streams lie under, as http or https.
     *
     * @param server as configured
     * @param named by its instance document
     */
    static URI of(URI server, Optional<URI> named) {
        return named.filter(it -> it.getRawUserInfo() == null)
                .filter(it -> mayHaveToken(server, it))
                .map(it -> URI.create(scheme(server) + "://" + it.getRawAuthority()
                        + String.valueOf(it.getRawPath()).replaceFirst("/+$", "")))
                .orElse(server);
    }

    private static boolean mayHaveToken(URI server, URI named) {
        String ours = host(server);
        String theirs = host(named);
        boolean safe = List.of("https", "wss").contains(scheme(named));
        return scheme(server).equals("https")
                ? safe && (theirs.equals(ours) || theirs.endsWith("." + ours) || isBeside(ours, theirs))
                : theirs.equals(ours) && !safe;
    }

    private static boolean isBeside(String ours, String theirs) {
        String parent = ours.substring(ours.indexOf('.') + 1);
        String[] labels = parent.split("\\.", -1);
        return ours.indexOf('.') > 0
                && labels.length >= 2
                && !ours.matches("[0-9.]+|\\[.*]")
                && !(labels.length == 2 && REGISTRIES.contains(labels[0]))
                && (theirs.equals(parent) || theirs.endsWith("." + parent));
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }
}
