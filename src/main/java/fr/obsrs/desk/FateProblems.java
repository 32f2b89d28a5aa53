package fr.obsrs.desk;

import fr.obsrs.decision.IdTakenException;
import fr.obsrs.decision.UnknownFateException;
import fr.obsrs.event.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What an id may run into. */
class FateProblems {
    /** 503: repeat with the same id. */
    @ServerExceptionMapper
    public Response unknown(UnknownFateException e) {
        HttpProblem problem = Problems.later(
                Response.Status.SERVICE_UNAVAILABLE,
                "Nobody can tell yet whether this was written. Send it again with the same id.",
                1);
        return problem.toResponse();
    }

    /** 422: nothing was written. */
    @ServerExceptionMapper
    public Response taken(IdTakenException e) {
        return Problems.invalid("id", "Another decision has this id. Make a new one.")
                .toResponse();
    }
}
