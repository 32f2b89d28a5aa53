package fr.obsrs.access;

import fr.obsrs.event.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a moderator's browser do. A browser says where a request comes from, and the cookie of
 * a session is worth nothing where it does not; scripts say nothing and need nothing, because no other site can make them
 * act.
 */
class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (isOfThePeople(request) && !SAFE.contains(request.getMethod()) && !isOurs(request)) {
            throw Problems.of(Response.Status.FORBIDDEN, "This must come from a page of the wall itself.");
        }
    }

    /** Also who only signs in: nobody is to work under the name of another without noticing. */
    private static boolean isOfThePeople(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || hasSession(request)
                || request.getUriInfo().getPath().startsWith("/desk/");
    }

    private static boolean hasSession(ContainerRequestContext request) {
        return request.getCookies().containsKey(SessionCookie.PLAIN)
                || request.getCookies().containsKey(SessionCookie.ENCRYPTED);
    }

    private static boolean isOurs(ContainerRequestContext request) {
        return isOurs(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getHeaderString(HttpHeaders.HOST),
                hasSession(request));
    }

    /**
     * Over plain HTTP, as in a hall, browsers leave out {@code Sec-Fetch-Site} and say only {@code Origin}.
     *
     * @param session whether the cookie of one came along: then nothing said is not enough
     */
    static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host, boolean session) {
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null ? !session : isSame(origin, host);
    }

    /** Whether host and port are the same; the scheme may differ, because a proxy may end TLS. */
    static boolean isSame(String origin, @Nullable String host) {
        try {
            URI from = new URI(origin);
            URI to = new URI(from.getScheme() + "://" + host);
            return from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost()) && port(from) == port(to);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }
}
