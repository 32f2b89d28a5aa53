package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Answer;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks again at the posts that people look at: timelines do not tell what was deleted. Only a status that its server
 * says it does not have, alone and in JSON, is gone; an empty list, a web page, a refusal prove nothing. For the source's
 * thread.
 */
final class Sweep {
    /** Mastodon gives so many at once. */
    private static final int AT_ONCE = 20;
    /** A server that has lost more than this, and of all we asked has nothing else left, may have lost its mind. */
    private static final int MOST_WITHOUT_LIFE = 5;
    /** Streams and timelines wait meanwhile; what was left out is looked up in the next sweep. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MastodonServer server;
    private final StatusReader statuses;
    private final Duration every;
    private final Time time;
    private long dueAt;
    private long endAt;
    /** Whether the server gives several at once, as far as we know. */
    private boolean batches = true;
    /** Gone by its word since we last saw a post alive there. */
    private int withoutLife;
    /** What was asked since all were asked last. */
    private final Set<String> asked = new HashSet<>();

    Sweep(MastodonServer server, StatusReader statuses, Duration every, Time time) {
        this.server = server;
        this.statuses = statuses;
        this.every = every;
        this.time = time;
        this.dueAt = time.nanoTime() + every.toNanos();
    }

    /** When the next look is due, as {@link Time#nanoTime()}, whatever runs end meanwhile. */
    long dueAt() {
        return dueAt;
    }

    /** One look at as many as the server grants and some seconds allow; the next look goes on with the others. */
    void run(Handover out) throws SourceException, InterruptedException {
        long now = time.nanoTime();
        dueAt = now + every.toNanos();
        endAt = now + LONGEST.toNanos();
        List<String> watched = out.watched();
        asked.retainAll(Set.copyOf(watched));
        if (asked.size() == watched.size()) {
            asked.clear();
        }
        List<String> due = watched.stream().filter(id -> !asked.contains(id)).toList();
        Set<String> alive = new HashSet<>();
        List<String> gone = new ArrayList<>();
        for (int from = 0; from < due.size() && mayAsk(); from += AT_ONCE) {
            List<String> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            Set<String> found = batches ? together(some, out) : Set.of();
            alive.addAll(found);
            asked.addAll(found);
            alone(some.stream().filter(id -> !found.contains(id)).toList(), found.isEmpty(), alive, gone, out);
        }
        withoutLife = alive.isEmpty() ? withoutLife + gone.size() : 0;
        if (withoutLife > MOST_WITHOUT_LIFE) {
            Log.warnf(
                    "A server has none of the posts it brought, which is not believed (server=%s, posts=%d)",
                    server.url(), gone.size());
            gone.forEach(asked::remove);
            return;
        }
        for (String id : gone) {
            out.gone(id);
        }
    }

    private Set<String> together(List<String> ids, Handover out) throws SourceException, InterruptedException {
        Optional<Answer> answer = answered(() -> server.statuses(ids));
        Optional<List<byte[]>> elements =
                answer.filter(it -> it.status() == 200).flatMap(it -> JsonArray.elements(it.body()));
        if (elements.isEmpty()) {
            batches =
                    answer.filter(it -> it.status() != 429 && it.status() < 500).isEmpty();
            return Set.of();
        }
        out.heard();
        return Set.copyOf(statuses.read(elements.get(), out).ids());
    }

    private void alone(List<String> ids, boolean foundNone, Set<String> alive, List<String> gone, Handover out)
            throws SourceException, InterruptedException {
        for (String id : ids) {
            if (!mayAsk()) {
                return;
            }
            asked.add(id);
            Optional<Answer> answer = answered(() -> server.status(id)).filter(Answer::looksLikeJson);
            int status = answer.map(Answer::status).orElse(0);
            if (status == 200) {
                out.heard();
                alive.add(id);
                batches &= !foundNone;
                statuses.read(List.of(answer.orElseThrow().body()), out);
            } else if ((status == 404 || status == 410)
                    && StatusReader.saysError(answer.orElseThrow().body())) {
                gone.add(id);
            }
        }
    }

    private boolean mayAsk() {
        return server.hasSpare() && time.nanoTime() - endAt < 0;
    }

    /** Asks for one answer. */
    private interface Question {
        Answer ask() throws SourceException, InterruptedException;
    }

    /** A server that does not answer this may well answer the next poll, which tells what is wrong. */
    private static Optional<Answer> answered(Question question) throws InterruptedException {
        try {
            return Optional.of(question.ask());
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
