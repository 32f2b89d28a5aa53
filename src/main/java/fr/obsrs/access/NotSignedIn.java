package fr.obsrs.access;

import fr.obsrs.event.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 with the challenge that makes a browser ask for name and password; 429 where too many were wrong. */
class NotSignedIn {
    /** Before the problem library's own mapper, which asks the platform for a field that it no longer has. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    public Response unauthorized() {
        return challenge();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    public Response failed(AuthenticationFailedException failure) {
        return failure.getCause() instanceof TooManyWrongAnswers many
                ? Problems.later(
                                Response.Status.TOO_MANY_REQUESTS,
                                "Too many wrong passwords came from your address. Wait, then try again.",
                                many.seconds())
                        .toResponse()
                : challenge();
    }

    private static Response challenge() {
        Response problem = Problems.of(Response.Status.UNAUTHORIZED, "Sign in with your account.")
                .toResponse();
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ObsRS\", charset=\"UTF-8\"")
                .build();
    }
}
