package fr.obsrs.wall;

import fr.obsrs.event.Event;
import fr.obsrs.wall.stream.Opening;
import fr.obsrs.wall.stream.Streams;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /wall/events?room=}: the event stream of one wall.
 *
 * <p>Opens with 200 also before this instance is ready, and when there is no place: a browser that gets anything else
 * gives its stream up for good. Each connection is told another time to retry after, so that a hall does not come back in
 * one moment. A plain route and not a resource: it gives the connection away.
 */
@Singleton
class WallEvents implements Opening.Source {
    private static final int SOONEST_MILLIS = 2_000;
    private static final int LATEST_MILLIS = 8_000;
    /** Who found no place comes back later. */
    private static final int WITHOUT_A_PLACE = 4;

    private final Wall wall;
    private final Streams streams;
    private final Leases leases;
    private final Event event;
    private final Seats seats;

    WallEvents(Wall wall, Streams streams, Leases leases, Event event, Seats seats) {
        this.wall = wall;
        this.streams = streams;
        this.leases = leases;
        this.event = event;
        this.seats = seats;
    }

    void route(@Observes Router router) {
        router.route("/wall/events").handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String room = Optional.ofNullable(request.getParam("room")).orElse(Wall.COMMON);
        boolean head = request.method().equals(HttpMethod.HEAD);
        if (!head && !request.method().equals(HttpMethod.GET)) {
            routing.response().putHeader("Allow", "GET, HEAD");
            problem(routing.response(), 405, "Method Not Allowed", "A stream is only read.");
        } else if (!room.equals(Wall.COMMON) && event.room(room).isEmpty()) {
            problem(routing.response(), 404, "Not Found", "There is no such room.");
        } else if (request.version() == HttpVersion.HTTP_2) {
            problem(routing.response(), 505, "HTTP Version Not Supported", "Let a proxy speak HTTP/2.");
        } else if (hasBody(request)) {
            problem(routing.response(), 400, "Bad Request", "A stream is asked for without a body.");
        } else if (head) {
            stream(routing.response()).end();
        } else {
            seats.take(routing, place -> open(routing, room, place));
        }
    }

    private void open(RoutingContext routing, String room, @Nullable Runnable place) {
        HttpServerRequest request = routing.request();
        HttpServerResponse response = stream(routing.response());
        int retry = ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS);
        if (place == null) {
            streams.refused();
            response.end("retry: " + WITHOUT_A_PLACE * retry + "\n: all places are taken\n\n");
            return;
        }
        String seen = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(request.getParam("after"));
        streams.open(request, "retry: " + retry + "\n\n", room, this, seen, place);
    }

    @Override
    public @Nullable Opening opening(String room, @Nullable String lastEventId) {
        Opening.Part lease = leases.current();
        return wall.opening(room, lastEventId, lease);
    }

    private static HttpServerResponse stream(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || !Optional.ofNullable(request.getHeader("Content-Length"))
                        .orElse("0")
                        .equals("0");
    }

    private static void problem(HttpServerResponse response, int status, String title, String detail) {
        var unused = response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}".formatted(status, title, detail));
    }
}
