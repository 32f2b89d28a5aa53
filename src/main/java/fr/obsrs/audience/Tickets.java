package fr.obsrs.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.access.SessionKey;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes tickets and answers their holders. Remembers for ten minutes what the topics cannot know yet. */
@Singleton
class Tickets {
    private final Outbox outbox;
    private final SecretKeySpec key;
    private final Cache<PostId, Recent> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Inject
    Tickets(Outbox outbox, SessionKey key) {
        this(outbox, key.derive("audience-ticket"));
    }

    Tickets(Outbox outbox, byte[] key) {
        this.outbox = outbox;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The same nonce, the same ticket; without our key nobody gets from one to the other. */
    Ticket ticket(Nonce nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] seal = mac.doFinal(("ticket " + nonce.value()).getBytes(StandardCharsets.US_ASCII));
            return Ticket.of(Arrays.copyOf(seal, 16));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether a ticket stands for other words already, or for what was taken back: then its nonce makes no new post. */
    boolean isSpent(Ticket ticket, Revision words) {
        Recent known = recent.getIfPresent(ticket.post());
        return (known != null && known.words != null && !known.words.equals(words))
                || progress(ticket).filter(Progress.WITHDRAWN::equals).isPresent();
    }

    /** Its post is durable, though not judged yet. */
    void accepted(Ticket ticket, Revision words) {
        recent.put(ticket.post(), new Recent(Progress.WAITING, false, words));
    }

    /** A robot's ticket: looks like any other, and no post stands behind it. */
    void decoy(Ticket ticket) {
        recent.asMap().putIfAbsent(ticket.post(), new Recent(Progress.WAITING, true, null));
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
            recent.put(id, new Recent(Progress.WITHDRAWN, true, null));
            return CompletableFuture.completedFuture(true);
        }
        return outbox.withdraw(id).thenApply(durable -> {
            recent.put(id, new Recent(Progress.WITHDRAWN, false, null));
            return true;
        });
    }

    private record Recent(
            Progress progress, boolean decoy, @Nullable Revision words) {}
}
