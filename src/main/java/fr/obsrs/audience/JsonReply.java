package fr.obsrs.audience;

import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers a program, and our own page's script. */
record JsonReply(Reader reader) implements Reply<Response> {
    /** Jakarta REST has no constant for 422. */
    private static final Response.StatusType UNPROCESSABLE =
            Response.status(422, "Unprocessable Content").build().getStatusInfo();

    /** The body of 202. */
    record Accepted(PostId id, String ticket, Status status) {}

    /** One wrong field of a 422. */
    record Wrong(String field, String detail) {}

    @Override
    public Response accepted(Ticket ticket) {
        return Response.accepted(new Accepted(ticket.post(), ticket.value(), Status.WAITING))
                .header(HttpHeaders.LOCATION, ticket.path())
                .build();
    }

    @Override
    public Response closed() {
        return Problems.of(Response.Status.FORBIDDEN, reader.words().closed()).toResponse();
    }

    @Override
    public Response flawed(List<Flaw> flaws) {
        List<Wrong> wrong = flaws.stream()
                .map(flaw -> new Wrong(flaw.field(), flaw.in(reader.words())))
                .toList();
        Wrong first = wrong.get(0);
        return Problems.of(UNPROCESSABLE, first.detail(), Map.of("field", first.field(), "errors", wrong))
                .toResponse();
    }

    @Override
    public Response tooMany(Duration wait) {
        long seconds = Reply.seconds(wait);
        return Problems.later(Response.Status.TOO_MANY_REQUESTS, reader.words().tooMany(seconds), seconds)
                .toResponse();
    }

    @Override
    public Response unavailable() {
        return Problems.of(Response.Status.SERVICE_UNAVAILABLE, reader.words().unavailable())
                .toResponse();
    }
}
