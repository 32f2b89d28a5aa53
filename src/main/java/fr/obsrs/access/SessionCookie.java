package fr.obsrs.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie of a session. Over TLS it carries the prefix by which browsers keep it from being set by anyone else; over
 * plain HTTP, as in a hall, that would be thrown away, so it is another one and the pages say what that means. Lax and
 * not strict, because a link to the desk in a chat must open the desk: nothing is changed by a GET, and {@link
 * SameOrigin} looks at all else.
 */
final class SessionCookie {
    static final String ENCRYPTED = "__Host-obsrs";
    static final String PLAIN = "obsrs";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SessionCookie() {}

    /** What a proxy says of itself is believed of anyone: who lies here gets a cookie that does not work. */
    static boolean isEncrypted(HttpServerRequest request) {
        return "https".equalsIgnoreCase(request.scheme())
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Whether somebody between could read along. */
    static boolean isOverheard(HttpServerRequest request) {
        String host = request.getHeader("Host");
        return !isEncrypted(request) && (host == null || !THIS_MACHINE.contains(host.replaceFirst(":\\d+$", "")));
    }

    /** The token that a request carries. */
    static Optional<String> token(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request, ""))).map(Cookie::getValue);
    }

    static NewCookie with(HttpServerRequest request, String token) {
        return cookie(request, "", token, (int) Session.LONGEST.toSeconds());
    }

    static NewCookie gone(HttpServerRequest request) {
        return cookie(request, "", "", 0);
    }

    /** @param suffix of a cookie that is another one and kept in the same way */
    static String name(HttpServerRequest request, String suffix) {
        return (isEncrypted(request) ? ENCRYPTED : PLAIN) + suffix;
    }

    static NewCookie cookie(HttpServerRequest request, String suffix, String value, int seconds) {
        return new NewCookie.Builder(name(request, suffix))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(isEncrypted(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
