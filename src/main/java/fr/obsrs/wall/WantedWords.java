package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Standing;
import fr.obsrs.topic.PostKey;
import fr.obsrs.wall.RoomWall.Member;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose words all walls together want at hand. Not thread-safe, as they are not. */
final class WantedWords {
    /** Posts held ready for places that become free; more must have lost their words at once to keep others waiting. */
    private static final int NEXT_IN_LINE = 5;

    private final Collection<OneWall> walls;

    WantedWords(Collection<OneWall> walls) {
        this.walls = walls;
    }

    /**
     * The post that the change is about, those that a pause kept back, those let in without words, and those next in line
     * should one leave.
     */
    List<Standing> by(Change change) {
        Stream<Standing> itself = Stream.ofNullable(change.after()).filter(Standing::isShown);
        Stream<Standing> kept =
                change.houseBefore().scenes().equals(change.house().scenes())
                        ? Stream.empty()
                        : walls.stream().flatMap(wall -> wall.kept().stream());
        return Stream.of(itself, kept, owed(), nextInLine())
                .flatMap(each -> each)
                .toList();
    }

    /** Of what hangs, and what is next in line. */
    Stream<Standing> all() {
        Stream<Member> members = walls.stream().flatMap(wall -> wall.posts().members().stream());
        return Stream.concat(members.map(Member::standing), nextInLine());
    }

    Set<PostKey> keys() {
        return all().flatMap(standing -> Stream.ofNullable(standing.words()))
                .map(Words::key)
                .collect(Collectors.toSet());
    }

    private Stream<Standing> owed() {
        return walls.stream().flatMap(OneWall::owed);
    }

    private Stream<Standing> nextInLine() {
        return walls.stream().flatMap(wall -> wall.posts().next(NEXT_IN_LINE).stream());
    }
}
