package fr.obsrs.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.event.Problems;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.PostId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /desk/api/posts/{id}/history}: why a post is where it is, from its source to the last decision. */
@Path("/desk/api/posts/{id}/history")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
public class HistoryResource {
    /**
     * The answer; holds no words.
     *
     * @param cameAt when its first words were durable; nothing when they are gone
     * @param decisions oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryView(
            PostId id,
            @Nullable State standing,
            @Nullable Long version,
            @Nullable AuthorKey author,
            @Nullable Instant cameAt,
            List<Step> decisions) {}

    /** One decision, as the audit names its fields. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(
            long offset,
            Instant time,
            String by,
            String kind,
            String action,
            @Nullable Long version,
            @Nullable String revision,
            @Nullable String room,
            @Nullable String reason,
            List<Finding> findings,
            @Nullable String source,
            @Nullable Integer partition,
            @Nullable Long place,
            String outcome,
            @Nullable String standing) {
        static Step of(Line line) {
            var deed = line.deed();
            return new Step(
                    line.offset(),
                    line.time(),
                    deed.by(),
                    deed.kind(),
                    deed.action(),
                    deed.version(),
                    line.revision() == null ? null : line.revision().toString(),
                    deed.room(),
                    deed.reason(),
                    deed.findings(),
                    deed.source(),
                    deed.place() == null ? null : deed.place().partition(),
                    deed.place() == null ? null : deed.place().offset(),
                    line.outcome(),
                    line.standing());
        }
    }

    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response history(String id) {
        PostId post = post(id);
        History history = histories.of(post).orElseThrow(HistoryResource::unknown);
        Standing standing = history.standing();
        Judged words = standing == null ? null : standing.words();
        return Response.ok(new HistoryView(
                        post,
                        standing == null ? null : standing.state(),
                        standing == null ? null : standing.version(),
                        words == null ? null : words.author(),
                        history.came(),
                        history.lines().stream().map(Step::of).toList()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static PostId post(String id) {
        try {
            return new PostId(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problems.of(Response.Status.NOT_FOUND, "There is no such post.");
    }
}
