package fr.obsrs.wall;

import fr.obsrs.event.Event;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code GET /wall/events?room=}: the event stream of one wall.
 *
 * <p>Always opens with 200, also before this instance is ready: a browser that gets a 503 gives its stream up for good.
 * Each connection is told another time to retry after, so that a hall does not come back in one moment.
 */
@Singleton
class WallEvents {
    private static final int SOONEST_MILLIS = 2_000;
    private static final int LATEST_MILLIS = 8_000;

    private final Wall wall;
    private final Streams streams;
    private final Leases leases;
    private final Event event;

    WallEvents(Wall wall, Streams streams, Leases leases, Event event) {
        this.wall = wall;
        this.streams = streams;
        this.leases = leases;
        this.event = event;
    }

    void route(@Observes Router router) {
        router.get("/wall/events").handler(this::open);
    }

    private void open(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String room = Optional.ofNullable(request.getParam("room")).orElse(Wall.COMMON);
        if (!room.equals(Wall.COMMON) && event.room(room).isEmpty()) {
            routing.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"status\":404,\"title\":\"Not Found\",\"detail\":\"There is no such room.\"}");
            return;
        }
        HttpServerResponse response = routing.response();
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setWriteQueueMaxSize(Viewer.PATIENCE)
                .setChunked(true);
        String seen = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(request.getParam("after"));
        Viewer viewer = new Viewer(request, routing.vertx().getOrCreateContext(), room, seen);
        response.closeHandler(gone -> streams.remove(viewer));
        response.exceptionHandler(gone -> streams.remove(viewer));
        viewer.write(Frames.retry(ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS)));
        wall.join(viewer);
        leases.current().ifPresent(viewer::write);
    }
}
