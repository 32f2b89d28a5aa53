package fr.obsrs.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what is wrong with a JSON body, and where; never repeats what was sent. */
class UnreadableBodies {
    private static final int FIRST = 1;

    @ServerExceptionMapper(value = WebApplicationException.class, priority = FIRST)
    public Response refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (refusal.getCause() instanceof JacksonException unreadable) {
            return where(unreadable).toResponse();
        }
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(refusal.getResponse().getStatusInfo().getReasonPhrase())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(
            value = {JacksonException.class, InvalidFormatException.class},
            priority = FIRST)
    public Response unreadable(JacksonException unreadable) {
        return where(unreadable).toResponse();
    }

    private static HttpProblem where(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> Objects.requireNonNullElse(step.getFieldName(), "[" + step.getIndex() + "]"))
                    .collect(Collectors.joining("."));
            return Problems.of(
                    Response.Status.BAD_REQUEST,
                    "The field '%s' is of another type.".formatted(field),
                    Map.of("field", field));
        }
        var at = unreadable.getLocation();
        String place = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return Problems.of(Response.Status.BAD_REQUEST, "The body is not a JSON object" + place + ".");
    }
}
