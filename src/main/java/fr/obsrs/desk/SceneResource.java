package fr.obsrs.desk;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Scene;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.SceneSet;
import fr.obsrs.decision.SceneSet.Part;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code PUT /desk/api/scene?room=}: what one wall, or with no room every wall, shows. */
@Path("/desk/api/scene")
@RolesAllowed({"viewer", "moderator", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SceneResource {

    /**
     * What is absent stays as it is; an announcement that is null, or has no title and no text, is taken down.
     *
     * @param id of this decision, so that a lost answer can be asked for again; made here when absent
     * @param paused whether nothing new goes up
     */
    record SceneRequest(
            @Nullable UUID id,
            @Nullable Boolean curtain,
            @Nullable Boolean paused,

            @Schema(implementation = Announcement.class, nullable = true) @Nullable
            JsonNode announcement) {}

    private final Decisions decisions;
    private final Standings standings;
    private final Event event;
    private final WallsOverview walls;
    private final SecurityIdentity who;

    SceneResource(Decisions decisions, Standings standings, Event event, WallsOverview walls, SecurityIdentity who) {
        this.decisions = decisions;
        this.standings = standings;
        this.event = event;
        this.walls = walls;
        this.who = who;
    }

    /** How all walls are set, who set them so, and what screens say of themselves. */
    @GET
    @Blocking
    public Response look() {
        return Response.ok(walls.view())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Answers what is set, once what was asked is durable and folded. */
    @PUT
    @RolesAllowed({"moderator", "admin"})
    @Blocking
    public CompletionStage<Scene> set(@RestQuery @Nullable String room, @Nullable SceneRequest request) {
        if (request == null) {
            throw Problems.of(Status.BAD_REQUEST, "A JSON object is needed.");
        }
        if (room != null && event.room(room).isEmpty()) {
            throw Problems.of(Status.NOT_FOUND, "There is no such room.");
        }
        SceneSet decision = decision(room, request);
        CompletionStage<?> made =
                decision.asksNothing() ? CompletableFuture.completedFuture(null) : decisions.make(decision);
        return made.thenApply(done -> standings.house().sceneSetFor(room));
    }

    private SceneSet decision(@Nullable String room, SceneRequest request) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (request.curtain() != null) {
            parts.add(Part.CURTAIN);
        }
        if (request.paused() != null) {
            parts.add(Part.PAUSED);
        }
        if (request.announcement() != null) {
            parts.add(Part.ANNOUNCEMENT);
        }
        Scene asked = new Scene(
                Boolean.TRUE.equals(request.curtain()),
                request.announcement() == null ? null : announcement(request.announcement()),
                Boolean.TRUE.equals(request.paused()));
        return new SceneSet(
                request.id() == null ? UUID.randomUUID() : request.id(),
                room,
                asked,
                parts,
                who.getPrincipal().getName());
    }

    private static @Nullable Announcement announcement(JsonNode asked) {
        if (!asked.isNull() && !asked.isObject()) {
            throw ofAnotherType("announcement");
        }
        String title = words(asked, "title");
        String text = words(asked, "text");
        try {
            return title.isEmpty() && text.isEmpty() ? null : new Announcement(title, text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("announcement", String.valueOf(e.getMessage()));
        }
    }

    private static String words(JsonNode announcement, String field) {
        JsonNode words = announcement.path(field);
        if (words.isMissingNode() || words.isNull()) {
            return "";
        }
        if (!words.isTextual()) {
            throw ofAnotherType("announcement." + field);
        }
        return words.textValue().strip();
    }

    private static HttpProblem ofAnotherType(String field) {
        return Problems.of(
                Status.BAD_REQUEST, "The field '%s' is of another type.".formatted(field), Map.of("field", field));
    }
}
