package fr.obsrs.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /tickets/{ticket}}: the author follows a post, and takes it back. Holding the ticket is all it takes. */
@Path("/tickets/{ticket}")
@Blocking
class TicketResource {
    private final Tickets tickets;
    private final Imprint imprint;

    TicketResource(Tickets tickets, Event event) {
        this.tickets = tickets;
        this.imprint = Imprint.of(event);
    }

    /** The body of 200; a reason only when rejected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(PostId id, Status status, @Nullable String reason) {}

    @GET
    public Response show(@RestPath String ticket, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Reader reader = Reader.of(lang, headers);
        Optional<Ticket> held = Ticket.parse(ticket);
        Optional<Progress> progress = held.flatMap(tickets::progress);
        if (held.isEmpty() || progress.isEmpty()) {
            return unknown(reader);
        }
        if (reader.wantsPage(false)) {
            return page(reader, 200, held.get(), progress.get(), null);
        }
        Progress now = progress.get();
        return quiet(Response.ok(new Body(held.get().post(), now.status(), now.reason())));
    }

    @DELETE
    public CompletionStage<Response> takeBack(
            @RestPath String ticket, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Reader reader = Reader.of(lang, headers);
        return takeBack(ticket).handle((known, failure) -> {
            if (failure != null) {
                return problem(
                        Response.Status.SERVICE_UNAVAILABLE, reader.words().takeBackUnavailable());
            }
            return known
                    ? quiet(Response.noContent())
                    : problem(Response.Status.NOT_FOUND, reader.words().ticketUnknown());
        });
    }

    /** The same for a page without script, which can only send forms. */
    @POST
    @Path("/withdrawal")
    public CompletionStage<Response> takeBackByForm(
            @RestPath String ticket, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Reader reader = Reader.of(lang, headers);
        return takeBack(ticket).handle((known, failure) -> {
            if (failure != null) {
                Ticket held = new Ticket(ticket);
                Progress now = tickets.progress(held).orElse(Progress.WAITING);
                return page(reader, 503, held, now, reader.words().takeBackUnavailable());
            }
            return known
                    ? quiet(Response.status(303)
                            .header(HttpHeaders.LOCATION, new Ticket(ticket).path() + reader.query()))
                    : unknown(reader);
        });
    }

    private CompletionStage<Boolean> takeBack(String ticket) {
        return Ticket.parse(ticket).map(tickets::takeBack).orElse(CompletableFuture.completedFuture(false));
    }

    private Response unknown(Reader reader) {
        return reader.wantsPage(false)
                ? quiet(reader.page(404, TicketPage.unknown(reader, imprint)))
                : problem(Response.Status.NOT_FOUND, reader.words().ticketUnknown());
    }

    private Response page(Reader reader, int status, Ticket held, Progress progress, @Nullable String notice) {
        return quiet(reader.page(status, TicketPage.of(reader, imprint, held, progress, notice)));
    }

    private static Response problem(Response.Status status, String detail) {
        return quiet(Response.fromResponse(Problems.of(status, detail).toResponse()));
    }

    /** A ticket's address is a secret: nothing keeps, passes on or finds it. */
    private static Response quiet(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
