package fr.obsrs.connector;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.DeadLetters;
import fr.obsrs.topic.Posts;
import fr.obsrs.topic.Writer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The real topics. */
@Singleton
final class KafkaTopics implements Topics {
    private final Posts posts;
    private final Writer writer;
    private final DeadLetters deadLetters;
    private final Cursors cursors;
    private final Standings standings;

    KafkaTopics(Posts posts, Writer writer, DeadLetters deadLetters, Cursors cursors, Standings standings) {
        this.posts = posts;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.cursors = cursors;
        this.standings = standings;
    }

    @Override
    public CompletionStage<Void> append(Post post) {
        return posts.append(post);
    }

    /** Not by the door for people: nobody waits here for the fold. What was lost is said again by the source's next run. */
    @Override
    public CompletionStage<Void> decide(Decision decision) {
        standings.hide(decision);
        return writer.append(Decisions.record(decision)).thenApply(written -> null);
    }

    @Override
    public CompletionStage<Void> putAside(String source, String key, byte[] value, String reason) {
        return deadLetters.put(source, key, value, reason);
    }

    @Override
    public CompletionStage<Void> save(String source, Cursor cursor) {
        return cursors.save(source, cursor);
    }

    @Override
    public CompletionStage<Void> save(String source, Known known) {
        return cursors.save(source, known);
    }

    @Override
    public Optional<Standing> standing(PostId post) {
        return standings.find(post);
    }
}
