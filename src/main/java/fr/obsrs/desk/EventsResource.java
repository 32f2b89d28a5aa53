package fr.obsrs.desk;

import fr.obsrs.access.SignedIn;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/api/events}: the one stream of an open page, and what the page says of its reader. */
@Path("/desk/api/events")
@RolesAllowed({"viewer", "moderator", "admin"})
public class EventsResource {
    private static final long RETRY_MILLIS = 2_000;

    /** @param post what the reader is on; nothing for none */
    record Moved(@Nullable String page, @Nullable String post) {}

    private final DeskStreams streams;
    private final Presence presence;
    private final SecurityIdentity who;

    EventsResource(DeskStreams streams, Presence presence, SecurityIdentity who) {
        this.streams = streams;
        this.presence = presence;
        this.who = who;
    }

    /** A {@code reset} first, then {@code news}, and a {@code beat} when there is none for 5 s. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(
            @Context Sse sse,
            @Context HttpServerRequest request,
            @RestQuery @Nullable String page,
            @RestQuery @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String accepted) {
        if (streams.isFull()) {
            throw Problems.later(Status.SERVICE_UNAVAILABLE, "All places are taken.", 10);
        }
        SignedIn signedIn = SignedIn.of(who);
        DeskStream.Reader reader = new DeskStream.Reader(
                page == null ? UUID.randomUUID().toString() : pageId(page),
                who.getPrincipal().getName(),
                Language.of(lang, accepted),
                signedIn::holds);
        request.response().putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            SseOutlet outlet = new SseOutlet(emitter, sse, RETRY_MILLIS, request.connection());
                            DeskStream stream = new DeskStream(reader, outlet);
                            emitter.onTermination(() -> streams.close(stream));
                            streams.open(stream);
                        },
                        BackPressureStrategy.DROP);
    }

    /** Where the reader of a page is. */
    @POST
    public void moved(@Nullable Moved moved) {
        if (moved == null || moved.page() == null) {
            throw Problems.invalid("page", "Say which page.");
        }
        presence.say(
                pageId(moved.page()), who.getPrincipal().getName(), moved.post() == null ? null : postId(moved.post()));
    }

    private static String pageId(String page) {
        try {
            return UUID.fromString(page).toString();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("page", "A UUID.");
        }
    }

    private static PostId postId(String post) {
        try {
            return new PostId(post);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("post", "There is no such post.");
        }
    }
}
