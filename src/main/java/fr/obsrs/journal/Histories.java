package fr.obsrs.journal;

import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.Place;
import fr.obsrs.topic.PostKey;
import fr.obsrs.topic.Replay;
import fr.obsrs.topic.Topic;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Puts the history of one post together. Blocks while it reads back. Thread-safe. */
@Singleton
class Histories {
    private final Journal journal;
    private final Standings standings;
    private final Contents contents;
    private final Replay replay;

    Histories(Journal journal, Standings standings, Contents contents, Replay replay) {
        this.journal = journal;
        this.standings = standings;
        this.contents = contents;
        this.replay = replay;
    }

    /** Nothing for a post that no decision has named. */
    Optional<History> of(PostId post) {
        List<Line> lines = journal.of(post);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = standings.find(post).orElse(null);
        Instant came = lines.stream()
                .map(line -> line.deed().place())
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::appended)
                .orElse(null);
        return Optional.of(new History(standing, words(standing).orElse(null), came, lines));
    }

    /** The words that stand, while they are kept. */
    Optional<Post> words(@Nullable Standing standing) {
        Judged judged = standing == null || standing.state().isFinal() ? null : standing.words();
        return judged == null
                ? Optional.empty()
                : contents.find(new PostKey(judged.post(), judged.revision()), judged.place());
    }

    /** When the broker took the words; nothing once they have been cleaned away. */
    private @Nullable Instant appended(Place place) {
        AtomicReference<@Nullable Instant> time = new AtomicReference<>();
        try (Replay.Reader posts = replay.open(Topic.POSTS, place.partition())) {
            posts.read(place.offset(), place.offset() + 1, found -> time.set(Instant.ofEpochMilli(found.timestamp())));
        }
        return time.get();
    }
}
