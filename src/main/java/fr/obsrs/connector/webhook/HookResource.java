package fr.obsrs.connector.webhook;

import fr.obsrs.connector.Time;
import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /hooks/{name}}: a tool tells of a post. 204 once that is durable; 202 where it was read and is none of our
 * business. A signature is checked over the bytes as they came, before anything reads them.
 */
@Path("/hooks/{name}")
@PermitAll
@Blocking
public class HookResource {
    private static final int MOST_BYTES = 256 * 1024;
    /** Senders give up after 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LATER_SECONDS = 30;
    private static final int MOST_AT_ONCE = 32;

    private final WebhookType hooks;
    private final DeliveredIds ids;
    private final Event event;
    private final Time time;
    /** Bodies are read by workers, of which the desk needs some, and whoever dribbles one holds a worker. */
    private final Semaphore reading = new Semaphore(MOST_AT_ONCE);

    HookResource(WebhookType hooks, DeliveredIds ids, Event event, Time time) {
        this.hooks = hooks;
        this.ids = ids;
        this.event = event;
        this.time = time;
    }

    /** The body of 202. */
    record Ignored(String ignored) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> receive(@RestPath String name, @Context HttpHeaders headers, InputStream in) {
        Function<String, List<String>> header =
                key -> Objects.requireNonNullElse(headers.getRequestHeader(key), List.of());
        Hook hook =
                hooks.find(name).orElseThrow(() -> Problems.of(Response.Status.NOT_FOUND, "There is no such hook."));
        if (header.apply("webhook-signature").isEmpty()
                && header.apply("authorization").isEmpty()) {
            throw Problems.of(Response.Status.UNAUTHORIZED, "A signature is needed: webhook-signature.");
        }
        byte[] body = read(headers, in);
        if (!hook.credentials().accept(header, body, time.now())) {
            throw Problems.of(
                    Response.Status.UNAUTHORIZED,
                    "The signature is not by this hook's secret, or the clock that signed is over 5 minutes off.");
        }
        if (!hook.pace().tryConsume(1)) {
            throw tooMany();
        }
        return once(hook, Signed.id(header).orElse(null), body);
    }

    private static HttpProblem tooMany() {
        return Problems.later(Response.Status.TOO_MANY_REQUESTS, "Too many at once. Send it again later.", 1);
    }

    private byte[] read(HttpHeaders headers, InputStream in) {
        if (!reading.tryAcquire()) {
            throw tooMany();
        }
        byte[] body = new byte[0];
        try {
            if (headers.getLength() <= MOST_BYTES) {
                body = in.readNBytes(MOST_BYTES + 1);
            }
        } catch (IOException e) {
            throw Problems.of(Response.Status.BAD_REQUEST, "The body broke off.");
        } finally {
            reading.release();
        }
        if (headers.getLength() > MOST_BYTES || body.length > MOST_BYTES) {
            throw Problems.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "At most 256 KiB.");
        }
        return body;
    }

    /** A token proves itself each time it is sent: without an id, nothing of such a delivery is kept. */
    private CompletionStage<Response> once(Hook hook, @Nullable String id, byte[] body) {
        if (id == null) {
            return deliver(hook, "body " + Arrays.hashCode(body), body)
                    .handle((answer, failure) -> failure == null ? answer : later());
        }
        if (!ids.isReady()) {
            return CompletableFuture.completedFuture(later());
        }
        if (!ids.claim(hook.source(), id)) {
            if (ids.isTaken(hook.source(), id)) {
                throw Problems.of(Response.Status.CONFLICT, "This delivery is here already.");
            }
            return CompletableFuture.completedFuture(later());
        }
        try {
            return deliver(hook, id, body)
                    .thenCompose(answer -> ids.remember(hook.source(), id).thenApply(remembered -> answer))
                    .handle((answer, failure) -> {
                        ids.release(hook.source(), id);
                        return failure == null ? answer : later();
                    });
        } catch (RuntimeException e) {
            ids.release(hook.source(), id);
            throw e;
        }
    }

    private CompletionStage<Response> deliver(Hook hook, String id, byte[] body) {
        Optional<Told> told;
        try {
            told = Envelope.read(body, hook.source(), event, time.now());
        } catch (Flaw e) {
            var unused = hook.connector().take(new Told.Unreadable("delivery " + id, body, flaw(e)));
            throw Problems.invalid(e.field(), String.valueOf(e.getMessage()));
        }
        if (told.isEmpty()) {
            return CompletableFuture.completedFuture(ignored("a type that this wall does not know"));
        }
        return hook.connector()
                .take(told.get())
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("not running")))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        Log.debugf("Delivery not taken (source=%s, cause=%s)", hook.source(), failure);
                    }
                })
                .thenApply(durable -> told.get() instanceof Told.Elsewhere
                        ? ignored("no hashtag of the event, and no room")
                        : Response.noContent().build());
    }

    private static String flaw(Flaw flaw) {
        return flaw.field().isEmpty() ? "not JSON" : "wrong value of '" + flaw.field() + "'";
    }

    private static Response ignored(String why) {
        return Response.accepted(new Ignored(why))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response later() {
        return Problems.later(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "This cannot be taken now: the source is paused, or its journal is away. Send it again later.",
                        LATER_SECONDS)
                .toResponse();
    }
}
