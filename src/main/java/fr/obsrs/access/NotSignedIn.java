package fr.obsrs.access;

import fr.obsrs.event.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What somebody gets who is not signed in: a person the page for it, and afterwards what was asked for; a script 401, or
 * 429 where too many passwords were wrong.
 */
class NotSignedIn {
    /** Before the problem library's own mapper, which asks the platform for a field that it no longer has. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    public Response unauthorized(ContainerRequestContext request) {
        return ask(request);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    public Response failed(AuthenticationFailedException failure, ContainerRequestContext request) {
        return failure.getCause() instanceof TooManyWrongAnswers many
                ? Problems.later(
                                Response.Status.TOO_MANY_REQUESTS,
                                "Too many wrong passwords came, from your address or for this name. Wait, then try again.",
                                many.seconds())
                        .toResponse()
                : ask(request);
    }

    private static Response ask(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        boolean api = isApi(request);
        if (isPage(request)) {
            URI signIn = URI.create(SignInResource.PATH + "?back=" + Back.encoded(request.getMethod(), asked));
            return Admission.to(signIn).build();
        }
        Response problem = Problems.of(Response.Status.UNAUTHORIZED, "Sign in with your account.")
                .toResponse();
        return api && isScript(request)
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ObsRS\", charset=\"UTF-8\"")
                        .build()
                : problem;
    }

    private static boolean isApi(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath().startsWith("/desk/api/");
    }

    /** Whether a person asks. */
    static boolean isPage(ContainerRequestContext request) {
        return !isApi(request)
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals(MediaType.TEXT_HTML_TYPE.getSubtype()));
    }

    /** A browser that is challenged opens a box of its own; over plain HTTP it tells itself only by its name. */
    private static boolean isScript(ContainerRequestContext request) {
        String agent = request.getHeaderString(HttpHeaders.USER_AGENT);
        return request.getHeaderString("Sec-Fetch-Mode") == null && (agent == null || !agent.startsWith("Mozilla/"));
    }
}
