package fr.obsrs.desk;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Fate;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Reason;
import fr.obsrs.decision.Retracted;
import fr.obsrs.decision.Reversal;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a moderator asks becomes a decision, or a problem that says which field is at fault. Thread-safe. */
@Singleton
class Desk {
    private final Decisions decisions;
    private final Standings standings;
    private final Event event;

    Desk(Decisions decisions, Standings standings, Event event) {
        this.decisions = decisions;
        this.standings = standings;
        this.event = event;
    }

    /** Completes once it is durable and folded; see {@link Decisions#make}. */
    CompletableFuture<DecisionAnswer> decide(PostId post, DecisionRequest request, String by) {
        UUID id = request.idOrNew();
        long seen = request.version() == null ? -1 : request.version();
        return decisions.caughtUpTo(seen).thenCompose(folded -> {
            Standing standing =
                    standings.find(post).orElseThrow(() -> Problems.of(Status.NOT_FOUND, "There is no such post."));
            Decision decision = decision(id, standing, request, by);
            return decisions.make(decision).thenApply(fate -> answer(id, fate));
        });
    }

    /** 409 names who was first. */
    DecisionAnswer answer(UUID id, Fate fate) {
        Standing standing = fate.standing();
        if (standing == null) {
            throw Problems.of(Status.NOT_FOUND, "There is no such post.");
        }
        if (!fate.applied()) {
            throw Problems.of(
                    Status.CONFLICT,
                    "%s was first: %s."
                            .formatted(standing.last().by(), standing.last().action()),
                    Map.of("winner", DecisionAnswer.of(id, standing, null)));
        }
        Action undo = fate.before() == null
                ? null
                : Reversal.of(standing, fate.before()).orElse(null);
        return DecisionAnswer.of(id, standing, undo);
    }

    private Decision decision(UUID id, Standing standing, DecisionRequest request, String by) {
        String action = request.action() == null ? "" : request.action();
        if (action.equals(DecisionRequest.RETRACT)) {
            return new Retracted(id, standing.post(), Reason.needed(request.reason()), by);
        }
        Action wanted;
        try {
            wanted = Action.of(action);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(
                    "action", "One of approve, reject, aside, retract, restore, room, pin, unpin, feature, unfeature.");
        }
        if (request.version() == null) {
            throw Problems.invalid("version", "Say which version was seen.");
        }
        if (wanted.needsShown() && request.version() == standing.version() && !standing.isShown()) {
            throw Problems.invalid("action", "Only a post on the wall can be pinned or featured.");
        }
        String room = wanted == Action.ROOM ? room(request.room()) : null;
        String reason = wanted == Action.REJECT ? Reason.needed(request.reason()) : null;
        return new Moderated(id, standing.post(), request.version(), wanted, room, reason, by);
    }

    private @Nullable String room(@Nullable String room) {
        if (room != null && event.room(room).isEmpty()) {
            throw Problems.invalid("room", "There is no such room.");
        }
        return room;
    }
}
