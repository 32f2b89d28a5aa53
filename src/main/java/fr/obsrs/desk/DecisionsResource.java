package fr.obsrs.desk;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Erased;
import fr.obsrs.decision.Reason;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code POST /desk/api/posts/{id}/…}: what people decide of a post. */
@Path("/desk/api/posts/{id}")
@RolesAllowed({"moderator", "admin"})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private final Desk desk;
    private final Decisions decisions;
    private final Standings standings;
    private final SecurityIdentity who;

    DecisionsResource(Desk desk, Decisions decisions, Standings standings, SecurityIdentity who) {
        this.desk = desk;
        this.decisions = decisions;
        this.standings = standings;
        this.who = who;
    }

    /** 200 with the new standing, durable and folded; 409 with the winner; 503 when the same id should be sent again. */
    @POST
    @Path("/decisions")
    public CompletionStage<DecisionAnswer> decide(String id, @Nullable DecisionRequest request) {
        return desk.decide(post(id), body(request), who.getPrincipal().getName());
    }

    /** Gone for good, for a reason that the audit keeps. */
    @POST
    @Path("/erase")
    @RolesAllowed("admin")
    public CompletionStage<DecisionAnswer> erase(String id, @Nullable DecisionRequest request) {
        PostId post = post(id);
        DecisionRequest asked = body(request);
        if (standings.find(post).isEmpty()) {
            throw Problems.of(Status.NOT_FOUND, "There is no such post.");
        }
        Erased erased = new Erased(
                asked.idOrNew(),
                post,
                Reason.needed(asked.reason()),
                who.getPrincipal().getName());
        return decisions.make(erased).thenApply(fate -> desk.answer(erased.id(), fate));
    }

    private static PostId post(String id) {
        try {
            return new PostId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Status.NOT_FOUND, "There is no such post.");
        }
    }

    private static DecisionRequest body(@Nullable DecisionRequest request) {
        if (request == null) {
            throw Problems.of(Status.BAD_REQUEST, "A JSON object is needed.");
        }
        return request;
    }
}
