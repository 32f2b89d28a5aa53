package fr.obsrs.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.decision.At;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Left;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.decision.Withdrawn;
import fr.obsrs.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The word of one source that posts are gone, or no longer concern us: one decision each, however often it says so. A
 * network may say it once only, so what did not become durable is kept and said again. Thread-safe.
 */
final class Withdrawals {
    private static final int MOST = 10_000;
    private static final Duration FOLDED = Duration.ofSeconds(10);

    private final String source;
    private final Topics topics;
    private final SourceMeters meters;
    /** For as long as the fold may not show them yet; from then on it tells by itself what would change something. */
    private final Cache<PostId, Decision> said =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FOLDED).build();

    private final Map<PostId, Decision.OnPost> unsure = new ConcurrentHashMap<>();

    Withdrawals(String source, Topics topics, SourceMeters meters) {
        this.source = source;
        this.topics = topics;
        this.meters = meters;
    }

    /** @return completes when nothing is left to be written; at once where a decision would change nothing */
    CompletionStage<Void> gone(PostId post, boolean home) {
        Optional<Standing> standing = topics.standing(post);
        boolean over = standing.map(Standing::state).filter(State::isFinal).isPresent();
        return over
                ? CompletableFuture.completedFuture(null)
                : sayOnce(new Withdrawn(UUID.randomUUID(), post, home ? null : source), standing);
    }

    /** The same for a post that its author changed so that it is not ours any more. */
    CompletionStage<Void> left(PostId post, boolean home, @Nullable Instant editedAt) {
        return sayOnce(new Left(UUID.randomUUID(), post, home ? null : source, editedAt), topics.standing(post));
    }

    /** The source brings the post again: what it said of it is the past. */
    void isBack(PostId post) {
        said.invalidate(post);
    }

    /** What is not known to be durable. */
    List<Decision.OnPost> unsure() {
        return List.copyOf(unsure.values());
    }

    /** Also what was written before, under its own id: the fold takes it once. */
    CompletionStage<Void> write(Decision.OnPost decision) {
        PostId post = decision.post();
        said.put(post, decision);
        unsure.put(post, decision);
        return topics.decide(decision).whenComplete((done, failure) -> {
            if (failure == null) {
                unsure.remove(post, decision);
                meters.withdrew();
            }
        });
    }

    private CompletionStage<Void> sayOnce(Decision.OnPost decision, Optional<Standing> standing) {
        boolean repeated = said.getIfPresent(decision.post()) != null;
        return repeated || !changes(decision, standing.orElse(null))
                ? CompletableFuture.completedFuture(null)
                : write(decision);
    }

    /** Asks the fold itself. */
    private static boolean changes(Decision.OnPost decision, @Nullable Standing standing) {
        return decision.after(standing, new At(Long.MAX_VALUE, Instant.MAX), House.EMPTY)
                .isPresent();
    }
}
