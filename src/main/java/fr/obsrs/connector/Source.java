package fr.obsrs.connector;

import fr.obsrs.source.OwnSources;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A configured place that posts come from.
 *
 * @param name a to z, 0 to 9 and hyphens, at most 40; says on posts, in logs and figures who brought it
 */
public record Source(String name, SourceConfig config) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    public Source {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "obsrs.sources.%s: a name is a to z, 0 to 9 and hyphens, at most 40.".formatted(name));
        }
        if (OwnSources.has(name)) {
            throw new IllegalArgumentException("obsrs.sources.%s: this is the name of the form.".formatted(name));
        }
        require(name, "poll-every", config.pollEvery(), Duration.ofMillis(100));
        config.every().ifPresent(every -> require(name, "every", every, Duration.ofMillis(1)));
    }

    /** The server's address, without a slash at its end. */
    public URI requiredUrl() {
        URI url = config.url()
                .orElseThrow(() -> new IllegalArgumentException(setting("url")
                        + " is missing: a source of type " + config.type()
                        + " needs its server's address, such as https://mastodon.social."));
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http"))
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new IllegalArgumentException(setting("url")
                    + " must be http:// or https:// and a host, without name, password, question mark or #.");
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    private static void require(String name, String key, Duration set, Duration least) {
        if (set.compareTo(least) < 0 || set.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "obsrs.sources.%s.%s is %s, and must be between %s and %s, such as PT20S."
                            .formatted(name, key, set, least, LONGEST));
        }
    }

    /** The full name of one of its settings, for a sentence about it. */
    public String setting(String key) {
        return "obsrs.sources." + name + "." + key;
    }

    /** Its name only: settings hold secrets. */
    @Override
    public String toString() {
        return name;
    }
}
