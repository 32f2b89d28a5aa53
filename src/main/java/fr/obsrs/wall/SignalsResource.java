package fr.obsrs.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** {@code POST /wall/signals}: a screen tells that it paints, and what. Public, like the wall itself. */
@Path("/wall/signals")
@Consumes(MediaType.APPLICATION_JSON)
public class SignalsResource {
    private static final int LONGEST = 2_048;

    private final SignalLimits limits;
    private final Event event;
    private final Screens screens;
    private final SignalLog log;
    private final ObjectMapper json;

    SignalsResource(SignalLimits limits, Event event, Screens screens, SignalLog log, ObjectMapper json) {
        this.limits = limits;
        this.event = event;
        this.screens = screens;
        this.log = log;
        this.json = json;
    }

    /** Answers 204 at once; whether the signal reaches Kafka is not waited for. */
    @POST
    @NonBlocking
    @Operation(summary = "A screen tells every 5 s, and after each scene once it is painted, what it shows")
    public Response take(
            @RequestBody(content = @Content(schema = @Schema(implementation = Signal.class))) @Nullable String body,
            @Context HttpServerRequest request)
            throws JsonProcessingException {
        Optional<Duration> wait = limits.take(request.remoteAddress().host());
        if (wait.isPresent()) {
            throw Problems.later(
                    Status.TOO_MANY_REQUESTS,
                    "There are too many signals from here.",
                    wait.get().toSeconds() + 1);
        }
        if (body != null && body.length() > LONGEST) {
            throw Problems.of(Status.REQUEST_ENTITY_TOO_LARGE, "A signal is at most 2 KB.");
        }
        Signal said = body == null || body.isBlank() ? null : json.readValue(body, Signal.class);
        if (said == null) {
            throw Problems.of(Status.BAD_REQUEST, "A JSON object is needed.");
        }
        ScreenSignal signal = said.checked();
        if (signal.room() != null && event.room(signal.room()).isEmpty()) {
            throw Problems.of(Status.NOT_FOUND, "There is no such room.");
        }
        screens.signalled(signal.screen());
        log.offer(signal);
        return Response.noContent().build();
    }
}
