package fr.obsrs.desk;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.State;
import fr.obsrs.desk.QueueItem.FoundWords;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /desk/api/queue}: the posts that stand somewhere, with what the rules found. */
@Path("/desk/api/queue")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class QueueResource {
    private static final int MOST = 1_000;

    /** The answer; {@code total} counts those beyond the limit too. */
    record Listing(List<QueueItem> posts, int total) {}

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
            @RestQuery @Nullable String room,
            @RestQuery @Nullable String network,
            @RestQuery @Nullable String q,
            @RestQuery @DefaultValue("500") String limit,
            @RestQuery @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String accepted) {
        Queue.Wanted wanted = new Queue.Wanted(
                parsed("state", state, QueueResource::listed),
                room == null ? null : parsed("room", room, this::known),
                network == null ? null : parsed("network", network, Network::of),
                q,
                Math.max(1, Math.min(parsed("limit", limit, Integer::valueOf), MOST)));
        FindingMessages words = Language.of(lang, accepted).words(FindingMessages.class);
        Queue.Page page = queue.find(wanted);
        List<QueueItem> items = page.posts().stream()
                .map(found -> {
                    var judged = found.standing().words();
                    List<Finding> findings = judged == null ? List.of() : judged.findings();
                    return QueueItem.of(
                            PostView.of(found.post(), found.standing()),
                            found.standing(),
                            findings.stream()
                                    .map(finding -> inWords(finding, words))
                                    .toList());
                })
                .toList();
        return Response.ok(new Listing(items, page.total()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static FoundWords inWords(Finding finding, FindingMessages words) {
        String reason = switch (finding.rule()) {
            case "blocked-words" -> words.blockedWords();
            case "too-many-links" -> words.tooManyLinks();
            case "banned-author" -> words.bannedAuthor();
            case "content-warning" -> words.contentWarning();
            case "held-source" -> words.heldSource();
            case "author-opt-out" -> words.authorOptOut();
            case "bot-author" -> words.botAuthor();
            default -> words.other(finding.rule());
        };
        return new FoundWords(finding.rule(), finding.start(), finding.end(), reason);
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
        return event.room(room).map(Room::id).orElseThrow(IllegalArgumentException::new);
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
