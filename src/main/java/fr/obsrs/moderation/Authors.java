package fr.obsrs.moderation;

import fr.obsrs.decision.AuthorMarked;
import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Retracted;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.post.Author;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Post;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.PostKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Whom the desk knows by pseudonym: what they wrote, and how we hold with them. Thread-safe. */
@Singleton
class Authors {
    /** @param name as their latest post says; nothing when no words of theirs are left */
    record Known(
            AuthorKey key,
            @Nullable String name,
            @Nullable String handle,
            Mark mark,
            int shown,
            int waiting,
            int other) {}

    private final Standings standings;
    private final Contents contents;
    private final Decisions decisions;

    Authors(Standings standings, Contents contents, Decisions decisions) {
        this.standings = standings;
        this.contents = contents;
        this.decisions = decisions;
    }

    /** Nothing for somebody of whom no post came and whom nobody marked. May block, reading words back from Kafka. */
    Optional<Known> find(AuthorKey key) {
        List<Standing> theirs = of(key);
        if (theirs.isEmpty() && !standings.house().authors().containsKey(key)) {
            return Optional.empty();
        }
        Optional<Author> author = latest(theirs);
        int shown = count(theirs, State.SHOWN);
        int waiting = count(theirs, State.WAITING);
        return Optional.of(new Known(
                key,
                author.map(Author::name).orElse(null),
                author.map(Author::handle).orElse(null),
                standings.house().mark(key),
                shown,
                waiting,
                theirs.size() - shown - waiting));
    }

    /** Whether the rule is on that holds what banned authors write. */
    boolean bansHold() {
        return !standings.house().silent().contains(House.BANNED_AUTHOR);
    }

    /** As their latest post says, else the pseudonym. */
    String name(AuthorKey key) {
        return latest(of(key)).map(Author::name).orElse(key.value());
    }

    /**
     * Marks an author; what they wrote before stays as it stands, unless it is to be taken down with it.
     *
     * <p>What is on the wall now is hidden at once, whether or not Kafka answers; what went up until the mark was folded
     * is taken down after it, and from there on nothing goes up by itself as long as {@link #bansHold}.
     *
     * @return completes once all is durable and folded; may be repeated with the same id
     */
    CompletableFuture<Void> mark(AuthorMarked marked, boolean takeDown) {
        CompletableFuture<Void> done = decisions.make(marked).thenApply(fate -> null);
        return takeDown
                ? done.thenCombine(takenDown(marked), (one, other) -> null).thenCompose(first -> takenDown(marked))
                : done;
    }

    private CompletableFuture<Void> takenDown(AuthorMarked marked) {
        return CompletableFuture.allOf(of(marked.author()).stream()
                .filter(Standing::isShown)
                .map(standing -> new Retracted(
                        UUID.nameUUIDFromBytes((marked.id() + " " + standing.post() + " " + standing.version())
                                .getBytes(StandardCharsets.UTF_8)),
                        standing.post(),
                        marked.reason(),
                        marked.by()))
                .map(decisions::make)
                .toArray(CompletableFuture[]::new));
    }

    private List<Standing> of(AuthorKey key) {
        return standings.matching(standing -> {
            Judged words = standing.words();
            return words != null && words.author().equals(key);
        });
    }

    private Optional<Author> latest(List<Standing> theirs) {
        return theirs.stream()
                .max(Comparator.comparingLong(Standing::version))
                .map(Standing::words)
                .flatMap(words -> contents.find(new PostKey(words.post(), words.revision()), words.place()))
                .map(Post::author);
    }

    private static int count(List<Standing> theirs, State state) {
        return (int) theirs.stream().filter(each -> each.state() == state).count();
    }
}
