package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.House;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Standing;
import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.PostKey;
import fr.obsrs.topic.Topics;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All walls, kept current with the log: each change becomes frames, encoded once for every stream of a wall. Thread-safe:
 * one lock orders what streams are told and when they join; nothing under it waits for Kafka.
 */
@Singleton
public class Wall implements Change.Listener {
    /** Name of the wall that shows all rooms. */
    static final String COMMON = "";

    private record Encoded(long revision, Buffer reset) {}

    private final Map<String, RoomWall> walls = new LinkedHashMap<>();
    private final Map<String, Encoded> resets = new LinkedHashMap<>();
    private final Words words;
    private final Frames frames;
    private final Streams streams;
    private final Topics topics;
    private final int manyWords;
    private House house = House.EMPTY;
    private long reached = -1;
    private volatile boolean open;

    Wall(WallConfig config, Event event, Words words, Frames frames, Streams streams, Topics topics) {
        this.words = words;
        this.frames = frames;
        this.streams = streams;
        this.topics = topics;
        walls.put(COMMON, new RoomWall(null, config.size()));
        for (Room room : event.rooms()) {
            walls.put(room.id(), new RoomWall(room.id(), config.size()));
        }
        this.manyWords = 2 * config.size() * walls.size() + 1_000;
    }

    /** On the fold's thread, the only one that changes a wall: so it may look at them without the lock. */
    @Override
    public void changed(Change change) {
        if (open) {
            words.load(mayEnter(change).toList());
        }
        apply(change);
        if (change.before() != null
                && (change.after() == null || !change.after().isShown())) {
            words.forget(change.before());
        }
        if (words.size() > manyWords) {
            words.keepOnly(needed());
        }
    }

    /** The post that the change is about, and those next in line should it leave. */
    private Stream<Standing> mayEnter(Change change) {
        Stream<Standing> itself = Stream.ofNullable(change.after()).filter(Standing::isShown);
        return Stream.concat(itself, nextInLine());
    }

    private Stream<Standing> nextInLine() {
        return walls.values().stream().flatMap(wall -> wall.next().stream());
    }

    private Set<PostKey> needed() {
        return Stream.concat(members(), nextInLine())
                .flatMap(standing -> Stream.ofNullable(standing.words()))
                .map(Words::key)
                .collect(Collectors.toSet());
    }

    private Stream<Standing> members() {
        return walls.values().stream().flatMap(wall -> wall.members().stream()).map(Member::standing);
    }

    private synchronized void apply(Change change) {
        reached = change.at().offset();
        house = change.house();
        walls.forEach((room, wall) -> {
            Difference difference = wall.apply(change);
            boolean otherScene = !change.houseBefore().scene(name(room)).equals(house.scene(name(room)));
            if (open && (otherScene || !difference.isNone())) {
                streams.publish(room, write(room, withWords(wall, difference), otherScene));
            }
        });
    }

    /** Shows what it knows: from here on streams are told. Blocks while it reads the words of all its posts. */
    void open() {
        List<Standing> shown;
        synchronized (this) {
            shown = Stream.concat(members(), nextInLine()).toList();
        }
        words.load(shown);
        synchronized (this) {
            words.load(members().toList());
            walls.values().forEach(wall -> withWords(wall, new Difference(List.of(), wall.members())));
            open = true;
            streams.all().forEach(viewer -> viewer.write(opening(viewer)));
        }
    }

    /** Whether streams are told anything yet. */
    public boolean isOpen() {
        return open;
    }

    /** Takes a stream among those that are told what comes next, after what it must know first. */
    synchronized void join(Viewer viewer) {
        if (open) {
            viewer.write(opening(viewer));
        }
        streams.add(viewer);
    }

    /** One wall as it is; nothing while this instance is not ready. */
    synchronized Optional<Snapshot> snapshot(String room) {
        return open ? Optional.of(whole(room)) : Optional.empty();
    }

    /** The last offset folded, as events name it. */
    synchronized String revision() {
        return revisions().at(reached);
    }

    private Buffer opening(Viewer viewer) {
        OptionalLong seen = revisions().parse(viewer.lastEventId());
        Difference missed = seen.isPresent() && seen.getAsLong() <= reached
                ? wall(viewer.room()).since(seen.getAsLong())
                : null;
        return missed == null ? reset(viewer.room()) : write(viewer.room(), missed, true);
    }

    private Buffer reset(String room) {
        Encoded known = resets.get(room);
        if (known != null && known.revision() == reached) {
            return known.reset();
        }
        SceneView scene = SceneView.of(house.scene(name(room)));
        Buffer reset =
                frames.write(List.of(new Frames.Event("reset", whole(room).with(scene))), revision());
        resets.put(room, new Encoded(reached, reset));
        return reset;
    }

    private Snapshot whole(String room) {
        List<PostView> posts = wall(room).members().stream()
                .flatMap(member -> words.view(member.standing()).stream())
                .toList();
        return new Snapshot(revision(), posts);
    }

    /** Removals, then posts, then the scene: the revision stands on the last frame, when all before it is out. */
    private Buffer write(String room, Difference difference, boolean withScene) {
        List<Frames.Event> events = new ArrayList<>();
        difference.removed().forEach(post -> events.add(new Frames.Event("remove", new Frames.Removed(post))));
        difference.posted().stream()
                .flatMap(member -> words.view(member.standing()).stream())
                .forEach(view -> events.add(new Frames.Event("post", view)));
        if (withScene) {
            events.add(new Frames.Event("scene", SceneView.of(house.scene(name(room)))));
        }
        return frames.write(events, revision());
    }

    /** A post whose words are gone leaves, and may let another in. */
    private Difference withWords(RoomWall wall, Difference difference) {
        List<PostId> removed = new ArrayList<>(difference.removed());
        List<Member> posted = new ArrayList<>();
        Deque<Member> entering = new ArrayDeque<>(difference.posted());
        while (!entering.isEmpty()) {
            Member member = entering.remove();
            if (words.view(member.standing()).isPresent()) {
                posted.add(member);
            } else {
                Difference without = wall.drop(member.standing(), reached);
                words.load(without.posted().stream().map(Member::standing).toList());
                removed.addAll(without.removed());
                entering.addAll(without.posted());
            }
        }
        return new Difference(removed, posted);
    }

    private RoomWall wall(String room) {
        RoomWall wall = walls.get(room);
        if (wall == null) {
            throw new IllegalArgumentException("no such room");
        }
        return wall;
    }

    private WallRevision revisions() {
        return new WallRevision(topics.epoch());
    }

    private static @Nullable String name(String room) {
        return room.equals(COMMON) ? null : room;
    }
}
