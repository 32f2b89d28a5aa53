package fr.obsrs.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Draws tickets and answers their holders. Remembers for ten minutes what the topics cannot know yet. */
@Singleton
class Tickets {
    private final SecureRandom random = new SecureRandom();
    private final Outbox outbox;
    private final Cache<PostId, Recent> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Tickets(Outbox outbox) {
        this.outbox = outbox;
    }

    Ticket draw() {
        return Ticket.drawn(random);
    }

    /** Its post is durable, though not judged yet. */
    void accepted(Ticket ticket) {
        recent.put(ticket.post(), new Recent(Progress.WAITING, false));
    }

    /** A robot's ticket: looks like any other, and no post stands behind it. */
    void decoy(Ticket ticket) {
        recent.put(ticket.post(), new Recent(Progress.WAITING, true));
    }

    Optional<Progress> progress(Ticket ticket) {
        Recent known = recent.getIfPresent(ticket.post());
        if (known != null && known.progress.status() == Status.WITHDRAWN) {
            return Optional.of(known.progress);
        }
        return outbox.progress(ticket.post())
                .or(() -> Optional.ofNullable(known).map(Recent::progress));
    }

    /**
     * Takes a post back for good, once however often it is asked.
     *
     * @return completes with false for an unknown ticket; fails when nobody knows whether it was taken back
     */
    CompletionStage<Boolean> takeBack(Ticket ticket) {
        Optional<Progress> progress = progress(ticket);
        if (progress.isEmpty() || progress.get().status() == Status.WITHDRAWN) {
            return CompletableFuture.completedFuture(progress.isPresent());
        }
        PostId id = ticket.post();
        Recent known = recent.getIfPresent(id);
        if (known != null && known.decoy) {
            recent.put(id, new Recent(Progress.WITHDRAWN, true));
            return CompletableFuture.completedFuture(true);
        }
        return outbox.withdraw(id).thenApply(durable -> {
            recent.put(id, new Recent(Progress.WITHDRAWN, false));
            return true;
        });
    }

    private record Recent(Progress progress, boolean decoy) {}
}
