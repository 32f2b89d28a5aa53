package fr.obsrs.desk;

import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/api/sources}: how each source does, and what it is ordered to do. */
@Path("/desk/api/sources")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class SourcesResource {

    /** @param restart begins anew at once; nothing for no */
    record OrderRequest(@Nullable Boolean running, @Nullable Boolean restart) {}

    private final SourcesOverview overview;
    private final SecurityIdentity who;

    SourcesResource(SourcesOverview overview, SecurityIdentity who) {
        this.overview = overview;
        this.who = who;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @RestQuery @Nullable String lang, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(lang, accepted);
        return Response.ok(overview.view(language))
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** 204 once noted and durable; 503 when nobody can tell: the same order may be sent again. */
    @POST
    @RolesAllowed({"moderator", "admin"})
    @Path("/{name}/order")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(String name, @Nullable OrderRequest request) {
        if (request == null) {
            throw Problems.of(Response.Status.BAD_REQUEST, "A JSON object is needed.");
        }
        Boolean running = request.running();
        if (running == null) {
            throw Problems.invalid("running", "Say true or false.");
        }
        boolean restart = Boolean.TRUE.equals(request.restart());
        try {
            overview.order(name, running, restart, who.getPrincipal().getName());
        } catch (CompletionException e) {
            throw unsure();
        }
        return Response.noContent().build();
    }

    private static RuntimeException unsure() {
        return Problems.later(
                Response.Status.SERVICE_UNAVAILABLE, "Nobody can tell yet whether this was written. Send it again.", 1);
    }
}
