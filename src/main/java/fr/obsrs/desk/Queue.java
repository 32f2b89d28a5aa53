package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.Place;
import fr.obsrs.topic.PostKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param held only those in which a rule found something
     * @param room an id, or {@link #NO_ROOM}
     * @param after only those that come after the post with this version
     * @param q words to find in the text, the author's name or handle, without regard to case; only the newest 2,000 that
     *     are otherwise wanted are searched
     */
    record Wanted(
            Set<State> states,
            boolean held,
            @Nullable String room,
            @Nullable Network network,
            @Nullable String q,
            @Nullable Long after,
            int limit) {

        private boolean isOldestFirst() {
            return states.contains(State.WAITING);
        }

        private boolean narrows(Standing standing) {
            return states.contains(standing.state())
                    && (!held || isHeld(standing))
                    && (room == null || (room.equals(NO_ROOM) ? standing.room() == null : room.equals(standing.room())))
                    && (network == null || standing.post().value().startsWith(network + "-"));
        }

        private boolean comesAfter(Standing standing) {
            return after == null || (isOldestFirst() ? standing.version() > after : standing.version() < after);
        }
    }

    /** What belongs to no room. */
    static final String NO_ROOM = "none";

    /** A search reads words back from Kafka one by one: a flood must not make it endless. */
    private static final int SEARCHED = 2_000;

    private static final Comparator<Standing> OLDEST_FIRST = Comparator.comparingLong(Standing::version);

    private final Standings standings;
    private final Contents contents;

    Queue(Standings standings, Contents contents) {
        this.standings = standings;
        this.contents = contents;
    }

    static boolean isHeld(Standing standing) {
        return standing.words() != null && !standing.words().findings().isEmpty();
    }

    /** May block, reading words back from Kafka. The total counts what lies before {@code after}, too. */
    Page find(Wanted wanted) {
        Comparator<Standing> order = wanted.isOldestFirst() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        List<Standing> all =
                standings.matching(wanted::narrows).stream().sorted(order).toList();
        if (wanted.q() == null || wanted.q().isBlank()) {
            return new Page(page(all.stream().filter(wanted::comesAfter).toList(), wanted.limit()), all.size());
        }
        List<Standing> searched = all.stream()
                .sorted(OLDEST_FIRST.reversed())
                .limit(SEARCHED)
                .sorted(order)
                .toList();
        List<Found> matches = found(searched).stream()
                .filter(found -> says(found.post(), wanted.q()))
                .toList();
        List<Found> page = matches.stream()
                .filter(found -> wanted.comesAfter(found.standing()))
                .limit(wanted.limit())
                .toList();
        return new Page(page, matches.size());
    }

    /** The first with words: a page that is not full is the last one. */
    private List<Found> page(List<Standing> wanted, int limit) {
        List<Found> page = new ArrayList<>();
        int looked = 0;
        while (page.size() < limit && looked < Math.min(wanted.size(), SEARCHED)) {
            int next = Math.min(wanted.size(), looked + limit - page.size());
            page.addAll(found(wanted.subList(looked, next)));
            looked = next;
        }
        return page;
    }

    /** Those of them whose words are there, in the same order. May block, reading words back from Kafka. */
    List<Found> found(List<Standing> wanted) {
        Map<PostKey, Place> places = new HashMap<>();
        wanted.forEach(standing -> {
            var words = standing.words();
            if (words != null) {
                places.put(new PostKey(standing.post(), words.revision()), words.place());
            }
        });
        contents.prepare(places);
        return wanted.stream().flatMap(standing -> words(standing).stream()).toList();
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
