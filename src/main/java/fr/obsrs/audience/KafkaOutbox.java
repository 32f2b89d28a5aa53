package fr.obsrs.audience;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Fate;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.decision.Withdrawn;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.Posts;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes to {@code posts} and {@code decisions}, and tells authors what the fold says of their post. */
@Singleton
class KafkaOutbox implements Outbox {
    private final Posts posts;
    private final Decisions decisions;
    private final Standings standings;
    private final Contents contents;

    KafkaOutbox(Posts posts, Decisions decisions, Standings standings, Contents contents) {
        this.posts = posts;
        this.decisions = decisions;
        this.standings = standings;
        this.contents = contents;
    }

    @Override
    public CompletionStage<Void> append(Post post) {
        return posts.append(post);
    }

    /** Under an id that nobody can guess, and so use up beforehand. */
    @Override
    public CompletionStage<Void> withdraw(PostId id) {
        return decisions.make(new Withdrawn(UUID.randomUUID(), id)).thenCompose(KafkaOutbox::confirmed);
    }

    /** Whatever became of one decision, what counts is where the post stands after it. */
    static CompletionStage<Void> confirmed(Fate fate) {
        Standing standing = fate.standing();
        return standing != null && (standing.state() == State.WITHDRAWN || standing.state() == State.ERASED)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new IllegalStateException("not withdrawn after all"));
    }

    @Override
    public Optional<Progress> progress(PostId id) {
        return standings
                .find(id)
                .map(KafkaOutbox::told)
                .or(() -> contents.knowsPost(id) ? Optional.of(Progress.WAITING) : Optional.empty());
    }

    /** A post set aside is still waiting, as far as its author needs to know; why it waits is nobody's business. */
    static Progress told(Standing standing) {
        return switch (standing.state()) {
            case WAITING, ASIDE -> Progress.WAITING;
            case SHOWN -> new Progress(Status.SHOWN, null);
            case REJECTED, RETRACTED, ERASED ->
                new Progress(Status.REJECTED, standing.last().reason());
            case WITHDRAWN -> Progress.WITHDRAWN;
        };
    }
}
