package fr.obsrs.event;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What our APIs answer when they cannot do as asked: {@code application/problem+json} (RFC 9457). */
public final class Problems {
    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    /**
     * A problem to throw.
     *
     * @param detail what happened, what is safe and what to do, for a person
     */
    public static HttpProblem of(Response.StatusType status, String detail) {
        return of(status, detail, Map.of());
    }

    /** A problem with more to say to programs, such as the field at fault. */
    public static HttpProblem of(Response.StatusType status, String detail, Map<String, ?> more) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
        more.forEach(problem::with);
        return problem.build();
    }

    /** What was sent is well-formed, but one of its fields cannot stand (422). */
    public static HttpProblem invalid(String field, String detail) {
        return invalid(field, detail, Map.of());
    }

    /** The same with more to say to programs. */
    public static HttpProblem invalid(String field, String detail, Map<String, ?> more) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(UNPROCESSABLE)
                .withTitle("Unprocessable Content")
                .withDetail(detail)
                .with("field", field);
        more.forEach(problem::with);
        return problem.build();
    }

    /** One to come back from later. */
    public static HttpProblem later(Response.StatusType status, String detail, long seconds) {
        return later(status, detail, seconds, Map.of());
    }

    /** The same with more to say to programs. */
    public static HttpProblem later(Response.StatusType status, String detail, long seconds, Map<String, ?> more) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail)
                .withHeader("Retry-After", Long.toString(seconds));
        more.forEach(problem::with);
        return problem.build();
    }
}
