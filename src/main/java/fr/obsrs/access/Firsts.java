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
 * Who was first to use a one-time link, or to take a name, also where two do it at once on two instances: the order of
 * topic {@code settings} tells. Thread-safe.
 */
@Singleton
class Firsts implements PeopleLog.Keeper {
    private static final Schema<First> SCHEMA = new Schema<>("first.v1", First.class);
    private static final String PREFIX = "first/";

    /** So that a clock which is behind opens no link anew. */
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    /**
     * @param at when it was taken; unknown in records of the first releases
     * @param until when it does not matter any more: one who comes later is the first
     */
    private record First(UUID by, @Nullable Instant at, Instant until) {}

    private final PeopleLog log;
    private final Clock clock;
    private final Map<String, First> first = new ConcurrentHashMap<>();

    Firsts(PeopleLog log, Clock clock) {
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
     * @param hash of the link's token, or of the name
     */
    CompletionStage<Boolean> take(String hash, Instant until) {
        clearAway();
        First mine = new First(UUID.randomUUID(), clock.instant(), until);
        return log.put(PREFIX + hash, SCHEMA, mine).thenApply(done -> mine.equals(first.get(hash)));
    }

    /** Whoever comes next is the first. */
    void release(String hash) {
        var unused = log.put(PREFIX + hash, SCHEMA, null);
    }

    private void clearAway() {
        Instant now = clock.instant();
        first.forEach((hash, one) -> {
            if (now.isAfter(one.until().plus(SURELY_OVER))) {
                release(hash);
            }
        });
    }

    /**
     * By what the records say and not by our own clock, so that all instances agree. After compaction only the last record
     * is left: that there is one is all that matters by then.
     */
    @Override
    public void keep(String hash, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            first.remove(hash);
        } else {
            first.merge(
                    hash,
                    SCHEMA.read(headers, value),
                    (one, later) -> later.at() != null && one.until().isBefore(later.at()) ? later : one);
        }
    }
}
