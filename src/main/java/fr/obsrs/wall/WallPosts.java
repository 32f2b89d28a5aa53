package fr.obsrs.wall;

import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /wall/posts?room=}: one wall as it is now. */
@Path("/wall/posts")
public class WallPosts {
    private final Wall wall;
    private final Event event;

    WallPosts(Wall wall, Event event) {
        this.wall = wall;
        this.event = event;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response posts(@RestQuery @Nullable String room) {
        String wanted = room == null ? Wall.COMMON : room;
        if (!wanted.equals(Wall.COMMON) && event.room(wanted).isEmpty()) {
            throw Problems.of(Response.Status.NOT_FOUND, "There is no such room.");
        }
        return wall.snapshot(wanted)
                .map(snapshot -> Response.ok(snapshot).header("Cache-Control", "no-store"))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> Problems.later(
                                Response.Status.SERVICE_UNAVAILABLE, "The wall is still reading its decisions.", 2)
                        .toResponse());
    }
}
