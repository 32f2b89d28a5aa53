package fr.obsrs.audience;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Answers a browser's form: the ticket's page, or the form again with all that was typed. */
record PageReply(FormPages pages, Reader reader, Submission submission) implements Reply<Response> {

    @Override
    public Response accepted(Ticket ticket) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, ticket.path() + reader.query())
                .build();
    }

    @Override
    public Response closed() {
        return reader.page(403, pages.refused(reader, submission, reader.words().closed()))
                .build();
    }

    @Override
    public Response flawed(List<Flaw> flaws) {
        return reader.page(422, pages.flawed(reader, submission, flaws)).build();
    }

    @Override
    public Response tooMany(Duration wait) {
        long seconds = Reply.seconds(wait);
        return reader.page(429, pages.refused(reader, submission, reader.words().tooMany(seconds)))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    @Override
    public Response unavailable() {
        return reader.page(503, pages.refused(reader, submission, reader.words().unavailable()))
                .build();
    }
}
