package fr.obsrs.desk;

import fr.obsrs.decision.IdTakenException;
import fr.obsrs.decision.UnknownFateException;
import fr.obsrs.event.Problems;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What an id may run into. */
class FateProblems {
    /** 503: repeat with the same id. */
    @ServerExceptionMapper
    public Response unknown(UnknownFateException e) {
        String said = e.isHidden()
                ? "It is hidden, and being recorded. Send it again with the same id to learn when that is done."
                : "Nobody can tell yet whether this was written. Send it again with the same id.";
        return Problems.later(Response.Status.SERVICE_UNAVAILABLE, said, 1, Map.of("hidden", e.isHidden()))
                .toResponse();
    }

    /** 422: nothing was written. */
    @ServerExceptionMapper
    public Response taken(IdTakenException e) {
        return Problems.invalid("id", "Another decision has this id. Make a new one.")
                .toResponse();
    }
}
