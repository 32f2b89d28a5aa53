package fr.obsrs.audience;

import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.Post;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Turns what an attendee sends into a post, or says why not. Thread-safe. */
@Singleton
class Audience {
    private final List<Room> rooms;
    private final SenderTokens tokens;
    private final Limits limits;
    private final Tickets tickets;
    private final Outbox outbox;
    private final FormDoor door;
    private final Clock clock;

    @Inject
    Audience(
            Event event,
            SenderTokens tokens,
            Limits limits,
            Tickets tickets,
            Outbox outbox,
            FormDoor door,
            Clock clock) {
        this(event.rooms(), tokens, limits, tickets, outbox, door, clock);
    }

    Audience(
            List<Room> rooms,
            SenderTokens tokens,
            Limits limits,
            Tickets tickets,
            Outbox outbox,
            FormDoor door,
            Clock clock) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.limits = limits;
        this.tickets = tickets;
        this.outbox = outbox;
        this.door = door;
        this.clock = clock;
    }

    /** Answers once the post is durable, or at once when it will not be. */
    <T> CompletionStage<T> publish(Submission submission, String from, Reply<T> reply) {
        if (!door.isKnown()) {
            return CompletableFuture.completedFuture(reply.unavailable());
        }
        if (door.isClosed()) {
            return CompletableFuture.completedFuture(reply.closed());
        }
        Draft draft = Draft.of(submission);
        List<Flaw> flaws = draft.flaws(rooms);
        if (!flaws.isEmpty()) {
            return CompletableFuture.completedFuture(reply.flawed(flaws));
        }
        Sender sender = Sender.of(submission.sender(), tokens.isOurs(submission.sender()), from);
        Optional<Duration> wait = limits.take(sender);
        if (wait.isPresent()) {
            return CompletableFuture.completedFuture(reply.tooMany(wait.get()));
        }
        Ticket ticket = tickets.ticket(Nonce.of(submission.nonce()));
        if (submission.isRobot()) {
            tickets.decoy(ticket);
            return CompletableFuture.completedFuture(reply.accepted(ticket));
        }
        Instant now = clock.instant();
        if (tickets.isSpent(ticket, draft.post(ticket, now).revision())) {
            ticket = tickets.ticket(Nonce.drawn());
        }
        return append(draft.post(ticket, now), ticket, sender, reply);
    }

    private <T> CompletionStage<T> append(Post post, Ticket ticket, Sender sender, Reply<T> reply) {
        return outbox.append(post).handle((durable, failure) -> {
            if (failure == null) {
                tickets.accepted(ticket, post.revision());
                door.posted();
                return reply.accepted(ticket);
            }
            limits.giveBack(sender);
            Log.warnf("Form post not known to be kept (post=%s, cause=%s)", ticket.post(), failure);
            return reply.unavailable();
        });
    }
}
