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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts by where they stand. What waits comes oldest first; everything else newest first. Thread-safe. */
@Singleton
class Queue {
    /** A post with its standing. */
    record Found(Post post, Standing standing) {}

    /**
     * Those asked for, and how many there are in all.
     *
     * @param searched of how many from the list's beginning on that is true; nothing when of all
     */
    record Page(List<Found> posts, int total, @Nullable Integer searched) {}

    /**
     * Which posts; what is null does not narrow.
     *
     * @param held only those in which a rule found something
     * @param room an id, or {@link #NO_ROOM}
     * @param after only those that come after the post with this version
     * @param q words to find, see {@link Search}
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

    /** How far a page looks for posts whose words are there: as good as all of them. */
    private static final int LOOKED_AT = 2_000;

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
            return new Page(page(all.stream().filter(wanted::comesAfter).toList(), wanted.limit()), all.size(), null);
        }
        Search search = Search.through(all, wanted.q(), this::found);
        List<Found> page = search.matches().stream()
                .filter(found -> wanted.comesAfter(found.standing()))
                .limit(wanted.limit())
                .toList();
        return new Page(page, search.matches().size(), search.searched());
    }

    /** The first with words: a page that is not full is the last one. */
    private List<Found> page(List<Standing> wanted, int limit) {
        List<Found> page = new ArrayList<>();
        int looked = 0;
        while (page.size() < limit && looked < Math.min(wanted.size(), LOOKED_AT)) {
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
        Map<PostKey, Post> words = contents.findAll(places);
        return wanted.stream()
                .flatMap(standing -> key(standing).map(words::get).stream().map(post -> new Found(post, standing)))
                .toList();
    }

    private static Optional<PostKey> key(Standing standing) {
        return Optional.ofNullable(standing.words()).map(words -> new PostKey(standing.post(), words.revision()));
    }
}
