package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.PostId;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One wall with the words of its posts, and what it tells whoever comes. Not thread-safe. */
final class OneWall {
    private final RoomWall posts;
    private final Words words;
    private final Pause pause;
    private final Openings openings = new Openings();
    /** Taken down ahead of the log, and not to come back before the log says so too. */
    private final Set<PostId> hidden = new HashSet<>();
    /** Let in while their words were not at hand: told with the first change that finds them there. */
    private final List<Member> owed = new ArrayList<>();

    OneWall(RoomWall posts, Words words) {
        this.posts = posts;
        this.words = words;
        this.pause = new Pause(posts);
    }

    RoomWall posts() {
        return posts;
    }

    Openings openings() {
        return openings;
    }

    /** Those let in of which nobody was told yet: their words are wanted. */
    Stream<Standing> owed() {
        return owed.stream().map(Member::standing);
    }

    /** Those that a pause keeps back. */
    Collection<Standing> kept() {
        return pause.kept();
    }

    /**
     * Takes the next change; what it lets in may still be without words.
     *
     * @param paused whether nothing new goes up from here on
     */
    Difference apply(Change change, boolean paused) {
        Standing after = change.after();
        if (after != null && hidden.contains(after.post())) {
            if (!after.isShown()) {
                hidden.remove(after.post());
            }
            return withOwed(posts.apply(change.seenAs(change.before(), null)));
        }
        Difference difference = withOwed(posts.apply(pause.seen(change, paused)));
        return paused ? difference : difference.and(pause.release(change));
    }

    private Difference withOwed(Difference difference) {
        if (owed.isEmpty()) {
            return difference;
        }
        List<Member> stay = posts.members().stream().filter(owed::contains).toList();
        owed.clear();
        return new Difference(
                difference.removed(),
                Stream.concat(difference.posted().stream(), known(stay).stream())
                        .toList());
    }

    /** Those whose words are at hand, or known to be gone; the others are owed. */
    private List<Member> known(List<Member> members) {
        List<Member> known = new ArrayList<>();
        members.forEach(member -> (words.knows(member.standing()) ? known : owed).add(member));
        return known;
    }

    /**
     * Takes a post down that the log will take down, without waiting for it: nothing is read back from Kafka, which may be
     * away.
     *
     * @param reached up to where the log was folded; whoever has seen that much is to learn of it
     */
    Difference hide(PostId post, long reached) {
        hidden.add(post);
        pause.forget(post);
        Difference difference = posts.hide(post, reached + 1);
        return new Difference(difference.removed(), known(difference.posted()));
    }

    /** What the log says of a post from here on counts again: it is back with its next change. */
    void hidingIsOver(PostId post) {
        hidden.remove(post);
    }

    /**
     * A post whose words are gone leaves, and may let another in. Reads nothing back: one that came in while nobody could
     * know, because others were hidden in that moment, is owed.
     */
    Difference withWords(Difference difference, long reached) {
        List<PostId> removed = new ArrayList<>(difference.removed());
        List<Member> posted = new ArrayList<>();
        Deque<Member> entering = new ArrayDeque<>(known(difference.posted()));
        while (!entering.isEmpty()) {
            Member member = entering.remove();
            if (words.view(member.standing()).isPresent()) {
                posted.add(member);
            } else {
                Difference without = posts.drop(member.standing(), reached);
                removed.addAll(without.removed());
                entering.addAll(known(without.posted()));
            }
        }
        return new Difference(removed, posted);
    }
}
