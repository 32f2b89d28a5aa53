package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The invitations that are open: kept in topic {@code settings} by the hash of what their link says. One ends with its
 * maker's right to make it. Thread-safe.
 */
@Singleton
class Invitations implements PeopleLog.Keeper {
    private static final Schema<Invitation> SCHEMA = new Schema<>("invitation.v1", Invitation.class);
    private static final String PREFIX = "invitation/";

    private final PeopleLog log;
    private final Firsts firsts;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Invitation> made = new ConcurrentHashMap<>();

    Invitations(PeopleLog log, Firsts firsts, Accounts accounts, Clock clock) {
        this.log = log;
        this.firsts = firsts;
        this.accounts = accounts;
        this.clock = clock;
        log.keep(PREFIX, this);
    }

    /** Completes with the token, which is known nowhere else, once the invitation is durable. */
    CompletionStage<String> invite(String role, String by) {
        clearAway();
        String token = Token.random();
        Invitation invitation = new Invitation(role, by, clock.instant().plus(Invitation.VALID));
        return log.put(PREFIX + Token.hash(token), SCHEMA, invitation).thenApply(done -> token);
    }

    /** The one that a token still opens. */
    Optional<Invitation> find(String token) {
        String id = Token.hash(token);
        return Optional.ofNullable(made.get(id)).filter(invitation -> isOpen(id, invitation));
    }

    /** Completes with the invitation for the one who was first; with nothing for all others. */
    CompletionStage<Optional<Invitation>> use(String token) {
        Invitation invitation = find(token).orElse(null);
        if (invitation == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        String id = Token.hash(token);
        return firsts.take(id, invitation.until())
                .thenApply(won -> won && made.containsKey(id) && isVouchedFor(invitation)
                        ? Optional.of(invitation)
                        : Optional.empty());
    }

    /** As {@link PeopleLog#put}. */
    CompletionStage<Void> withdraw(String id) {
        return log.put(PREFIX + id, SCHEMA, null);
    }

    /** The next to end first. */
    List<Invitation.Open> open() {
        return made.entrySet().stream()
                .filter(one -> isOpen(one.getKey(), one.getValue()))
                .map(one -> new Invitation.Open(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(one -> one.invitation().until()))
                .toList();
    }

    private boolean isOpen(String id, Invitation invitation) {
        return !firsts.isTaken(id) && clock.instant().isBefore(invitation.until()) && isVouchedFor(invitation);
    }

    private boolean isVouchedFor(Invitation invitation) {
        return accounts.mayVouch(invitation.by(), invitation.made());
    }

    /** What is over has been used, or will never be. */
    private void clearAway() {
        Instant now = clock.instant();
        made.forEach((id, invitation) -> {
            if (firsts.isTaken(id) || now.isAfter(invitation.until().plus(Invitation.VALID))) {
                var unused = withdraw(id);
            }
        });
    }

    @Override
    public void keep(String id, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            made.remove(id);
        } else {
            made.put(id, SCHEMA.read(headers, value));
        }
    }
}
