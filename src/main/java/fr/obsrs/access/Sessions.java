package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in where: kept in topic {@code settings}, so that a restart or another instance asks nobody again.
 * Thread-safe. When somebody was last seen is a record of its own: one that comes late cannot bring back a session that
 * was ended.
 */
@Singleton
class Sessions {
    private static final Schema<Session> SCHEMA = new Schema<>("session.v1", Session.class);
    private static final Schema<Seen> SEEN = new Schema<>("seen.v1", Seen.class);
    private static final String PREFIX = "session/";
    private static final String SEEN_PREFIX = "seen/";

    /** What is told of a session is written no more often, so that work at the desk is not a record a click. */
    private static final Duration SPARSE = Duration.ofMinutes(1);

    /** So that clocks which differ a little end no session of each other's. */
    private static final Duration SURELY_OVER = Session.LONGEST.plusHours(1);

    private static final int MOST_PER_ACCOUNT = 20;

    private record Seen(Instant at) {}

    private final PeopleLog log;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Session> begun = new ConcurrentHashMap<>();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Sessions(PeopleLog log, Accounts accounts, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.clock = clock;
        log.keep(PREFIX, this::keepSession);
        log.keep(SEEN_PREFIX, this::keepSeen);
    }

    /** Completes with the token for the cookie, once the session holds and is durable. */
    CompletionStage<String> begin(Account account, String device) {
        clearAway(account.name());
        String token = Token.random();
        Session session = new Session(account.name(), account.stamp(), device, clock.instant());
        return log.put(PREFIX + Token.hash(token), SCHEMA, session).thenApply(done -> token);
    }

    /** Whose session it is, as long as it holds. */
    Optional<Account> account(String id) {
        Session session = begun.get(id);
        return session == null || session.isOver(lastSeen(id, session), clock.instant())
                ? Optional.empty()
                : accounts.find(session.name()).filter(owner -> owner.stamp().equals(session.stamp()));
    }

    /** Its owner did something. */
    void used(String id) {
        Session session = begun.get(id);
        Instant now = clock.instant();
        if (session != null && now.isAfter(lastSeen(id, session).plus(SPARSE))) {
            seen.put(id, now);
            var unused = log.put(SEEN_PREFIX + id, SEEN, new Seen(now));
        }
    }

    /** Completes once it is over here and durably so; fails when that is unknown. */
    CompletionStage<Void> end(String id) {
        var unused = log.put(SEEN_PREFIX + id, SEEN, null);
        return log.put(PREFIX + id, SCHEMA, null);
    }

    /** Those that hold, last seen first. */
    List<Session.Open> open(Predicate<Session> wanted) {
        return begun.entrySet().stream()
                .filter(one ->
                        wanted.test(one.getValue()) && account(one.getKey()).isPresent())
                .map(one -> new Session.Open(one.getKey(), one.getValue(), lastSeen(one.getKey(), one.getValue())))
                .sorted(Comparator.comparing(Session.Open::seen).reversed())
                .toList();
    }

    private Instant lastSeen(String id, Session session) {
        Instant at = seen.get(id);
        return at == null || at.isBefore(session.since()) ? session.since() : at;
    }

    /** What nobody can use any more, and the oldest of somebody who signs in again and again. */
    private void clearAway(String name) {
        Instant now = clock.instant();
        begun.forEach((id, session) -> {
            if (now.isAfter(session.since().plus(SURELY_OVER))) {
                var unused = end(id);
            }
        });
        seen.keySet().stream()
                .filter(id -> !begun.containsKey(id))
                .forEach(id -> log.put(SEEN_PREFIX + id, SEEN, null));
        open(session -> session.name().equals(name)).stream()
                .sorted(Comparator.comparing((Session.Open one) -> one.session().since())
                        .reversed())
                .skip(MOST_PER_ACCOUNT - 1L)
                .forEach(one -> end(one.id()));
    }

    private void keepSession(String id, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            begun.remove(id);
        } else {
            begun.put(id, SCHEMA.read(headers, value));
        }
    }

    private void keepSeen(String id, Headers headers, byte @Nullable [] value) throws UnreadableException {
        if (value == null) {
            seen.remove(id);
        } else {
            seen.merge(id, SEEN.read(headers, value).at(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
