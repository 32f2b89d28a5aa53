package fr.obsrs.desk;

import fr.obsrs.decision.UnknownFateException;
import fr.obsrs.event.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 503: repeat with the same id. */
class UnknownFateMapper {
    @ServerExceptionMapper
    public Response unknown(UnknownFateException e) {
        HttpProblem problem = Problems.later(
                Response.Status.SERVICE_UNAVAILABLE,
                "Nobody can tell yet whether this was written. Send it again with the same id.",
                1);
        return problem.toResponse();
    }
}
