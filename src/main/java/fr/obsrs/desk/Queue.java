package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.PostKey;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Posts by where they stand. What waits comes oldest first; everything else newest first. Thread-safe. */
@Singleton
class Queue {
    /** A post with its standing. */
    record Found(Post post, Standing standing) {}

    /** Those asked for, and how many there are in all. */
    record Page(List<Found> posts, int total) {}

    /**
     * Which posts; what is null does not narrow.
     *
     * @param q words to find in the text, the author's name or handle, without regard to case; only the newest 2,000 that
     *     are otherwise wanted are searched
     */
    record Wanted(
            State state,
            @Nullable String room,
            @Nullable Network network,
            @Nullable String q,
            int limit) {}

    /** A search reads words back from Kafka one by one: a flood must not make it endless. */
    private static final int SEARCHED = 2_000;

    private static final Comparator<Standing> OLDEST_FIRST = Comparator.comparingLong(Standing::version);

    private final Standings standings;
    private final Contents contents;

    Queue(Standings standings, Contents contents) {
        this.standings = standings;
        this.contents = contents;
    }

    /** May block, reading words back from Kafka. */
    Page find(Wanted wanted) {
        Comparator<Standing> order = wanted.state() == State.WAITING ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        Predicate<Standing> narrowed = standing -> standing.state() == wanted.state()
                && (wanted.room() == null || wanted.room().equals(standing.room()))
                && (wanted.network() == null || standing.post().value().startsWith(wanted.network() + "-"));
        List<Standing> all = standings.matching(narrowed).stream().sorted(order).toList();
        if (wanted.q() == null || wanted.q().isBlank()) {
            List<Found> page = all.stream()
                    .limit(wanted.limit())
                    .flatMap(standing -> words(standing).stream())
                    .toList();
            return new Page(page, all.size());
        }
        List<Found> matches = all.stream()
                .sorted(OLDEST_FIRST.reversed())
                .limit(SEARCHED)
                .sorted(order)
                .flatMap(standing -> words(standing).stream())
                .filter(found -> says(found.post(), wanted.q()))
                .toList();
        return new Page(matches.stream().limit(wanted.limit()).toList(), matches.size());
    }

    private Optional<Found> words(Standing standing) {
        var words = standing.words();
        return words == null
                ? Optional.empty()
                : contents.find(new PostKey(standing.post(), words.revision()), words.place())
                        .map(post -> new Found(post, standing));
    }

    private static boolean says(Post post, String q) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        String handle = post.author().handle() == null ? "" : post.author().handle();
        return (post.text() + "\n" + post.author().name() + "\n" + handle)
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
