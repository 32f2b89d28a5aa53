package fr.obsrs.journal;

import fr.obsrs.event.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /desk/api/audit}: every decision there is in the log, with its reason, what became of it, and the chain. */
@Path("/desk/api/audit")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class AuditResource {
    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    /** Written while it is read: an answer that breaks off is not whole, and its connection says so. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response export(
            @RestQuery @DefaultValue("json") String format,
            @RestQuery @Nullable String post,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        Audit.Format wanted = format(format);
        Wanted lines = Wanted.of(post, by, kind, from, to);
        boolean csv = wanted == Audit.Format.CSV;
        return Response.ok((StreamingOutput) out -> audit.write(wanted, lines, out))
                .type(csv ? "text/csv; charset=utf-8; header=present" : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"journal." + (csv ? "csv" : "json") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Audit.Format format(String name) {
        return switch (name) {
            case "csv" -> Audit.Format.CSV;
            case "json" -> Audit.Format.JSON;
            default ->
                throw Problems.of(
                        Response.Status.BAD_REQUEST, "A format is csv or json.", Map.of("parameter", "format"));
        };
    }
}
