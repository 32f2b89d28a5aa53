package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.decision.State;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import fr.obsrs.event.Room;
import fr.obsrs.post.Network;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /desk/api/queue}: the posts that stand somewhere, with what the rules found. */
@Path("/desk/api/queue")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class QueueResource {
    private static final int MOST = 1_000;

    /** The answer; {@code total} counts those beyond the limit too, but only what was {@code searched}, where that was cut. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            List<QueueItem> posts, int total, @Nullable Integer searched) {}

    private final Queue queue;
    private final Event event;

    QueueResource(Queue queue, Event event) {
        this.queue = queue;
        this.event = event;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @RestQuery @DefaultValue("waiting") String state,
            @RestQuery @DefaultValue("false") String held,
            @RestQuery @Nullable String room,
            @RestQuery @Nullable String network,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("500") String limit,
            @RestQuery @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String accepted) {
        Queue.Wanted wanted = new Queue.Wanted(
                parsed("state", state, QueueResource::states),
                parsed("held", held, Boolean::valueOf),
                room == null ? null : parsed("room", room, this::known),
                network == null ? null : parsed("network", network, Network::of),
                q,
                after == null ? null : parsed("after", after, Long::valueOf),
                Math.max(1, Math.min(parsed("limit", limit, Integer::valueOf), MOST)));
        FindingMessages words = Language.of(lang, accepted).words(FindingMessages.class);
        Queue.Page page = queue.find(wanted);
        List<QueueItem> items =
                page.posts().stream().map(found -> QueueItem.of(found, words)).toList();
        return Response.ok(new Listing(items, page.total(), page.searched()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** One, or several with commas between them. */
    private static Set<State> states(String names) {
        return Arrays.stream(names.split(",", -1)).map(QueueResource::listed).collect(Collectors.toSet());
    }

    /** What its author withdrew, or the law erased, has no words to list. */
    private static State listed(String name) {
        State state = State.of(name);
        if (state.isFinal()) {
            throw new IllegalArgumentException(name);
        }
        return state;
    }

    private String known(String room) {
        return room.equals(Queue.NO_ROOM)
                ? room
                : event.room(room).map(Room::id).orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T parsed(String parameter, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            throw Problems.of(
                    Response.Status.BAD_REQUEST, "There is no such " + parameter + ".", Map.of("parameter", parameter));
        }
    }
}
