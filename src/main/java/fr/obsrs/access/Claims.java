package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Who used a one-time link first, also where two do it at once on two instances: the order of topic {@code settings}
 * tells. Thread-safe.
 */
@Singleton
class Claims implements PeopleLog.Keeper {
    private static final Schema<Claim> SCHEMA = new Schema<>("claim.v1", Claim.class);
    private static final String PREFIX = "claim/";

    /** So that a clock which is behind opens no link anew. */
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    /** @param until when the link is worth nothing anyway */
    private record Claim(UUID by, Instant until) {}

    private final PeopleLog log;
    private final Clock clock;
    private final Map<String, Claim> first = new ConcurrentHashMap<>();

    Claims(PeopleLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        log.keep(PREFIX, this);
    }

    boolean isTaken(String hash) {
        return first.containsKey(hash);
    }

    /**
     * Completes with whether the caller was the first, durably. When it fails nobody knows, and the link may be used up.
     *
     * @param hash of the link's token
     */
    CompletionStage<Boolean> take(String hash, Instant until) {
        clearAway();
        Claim claim = new Claim(UUID.randomUUID(), until);
        return log.put(PREFIX + hash, SCHEMA, claim).thenApply(done -> claim.equals(first.get(hash)));
    }

    private void clearAway() {
        Instant now = clock.instant();
        first.forEach((hash, claim) -> {
            if (now.isAfter(claim.until().plus(SURELY_OVER))) {
                var unused = log.put(PREFIX + hash, SCHEMA, null);
            }
        });
    }

    /** After compaction only the last claim is left: that there is one is all that matters by then. */
    @Override
    public void keep(String hash, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            first.remove(hash);
        } else {
            first.putIfAbsent(hash, SCHEMA.read(headers, value));
        }
    }
}
