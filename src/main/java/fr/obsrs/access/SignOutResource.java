package fr.obsrs.access;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code POST /desk/sign-out}: the session ends, here and on every instance, and the cookie with it. */
@Path("/desk/sign-out")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class SignOutResource {
    private final Sessions sessions;

    SignOutResource(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Blocks until the session is durably over. */
    @POST
    public Response leave(@Context HttpServerRequest request) {
        SessionCookie.token(request)
                .ifPresent(token ->
                        sessions.end(Token.hash(token)).toCompletableFuture().join());
        return Admission.to(URI.create(SignInResource.PATH + "?left=yes"))
                .cookie(SessionCookie.gone(request))
                .build();
    }
}
