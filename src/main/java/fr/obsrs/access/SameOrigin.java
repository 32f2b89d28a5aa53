package fr.obsrs.access;

import fr.obsrs.event.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a moderator's browser do. A browser says where a request comes from; scripts say
 * nothing and need nothing, because no other site can make them act.
 */
class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        boolean signedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (signedIn && !SAFE.contains(request.getMethod()) && site != null && !OURS.contains(site)) {
            throw Problems.of(Response.Status.FORBIDDEN, "This must come from a page of the wall itself.");
        }
    }
}
