package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.House;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Standing;
import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.event.StartRefused;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.PostKey;
import fr.obsrs.topic.Topics;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.RoomWall.Member;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All walls, kept current with the log: each change becomes frames, encoded once for every stream of a wall. Thread-safe:
 * one lock orders what streams are told and when they join.
 */
@Singleton
public class Wall implements Change.Listener {
    /** Name of the wall that shows all rooms. */
    static final String COMMON = "";

    private static final int LARGEST = 1_000;
    private static final int SHORTEST_LEASE = 10;
    private static final int LONGEST_LEASE = 120;

    private record Encoded(long revision, Buffer reset) {}

    private final Map<String, RoomWall> walls = new LinkedHashMap<>();
    private final Map<String, Encoded> resets = new LinkedHashMap<>();
    private final Contents contents;
    private final Frames frames;
    private final Streams streams;
    private final Topics topics;
    private House house = House.EMPTY;
    private long reached = -1;
    private boolean open;

    Wall(WallConfig config, Event event, Contents contents, Frames frames, Streams streams, Topics topics) {
        this.contents = contents;
        this.frames = frames;
        this.streams = streams;
        this.topics = topics;
        walls.put(COMMON, new RoomWall(null, config.size()));
        for (Room room : event.rooms()) {
            walls.put(room.id(), new RoomWall(room.id(), config.size()));
        }
    }

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, WallConfig config) {
        StartRefused.unless(
                config.size() >= 1 && config.size() <= LARGEST,
                "obsrs.wall.size is %d: it must be 1 to %d.",
                config.size(),
                LARGEST);
        long seconds = config.lease().toSeconds();
        StartRefused.unless(
                seconds >= SHORTEST_LEASE && seconds <= LONGEST_LEASE,
                "obsrs.wall.lease is %d s: it must be %d to %d s.",
                seconds,
                SHORTEST_LEASE,
                LONGEST_LEASE);
    }

    @Override
    public synchronized void changed(Change change) {
        reached = change.at().offset();
        house = change.house();
        walls.forEach((room, wall) -> {
            Difference difference = wall.apply(change);
            boolean otherScene = !change.houseBefore().scene(name(room)).equals(house.scene(name(room)));
            if (open && (otherScene || !difference.isNone())) {
                streams.publish(room, write(wall, room, difference, otherScene));
            }
        });
    }

    /** Shows what it knows: from here on streams are told. */
    synchronized void open() {
        walls.values().forEach(wall -> words(wall, new Difference(List.of(), wall.members())));
        open = true;
        streams.all().forEach(stream -> stream.write(opening(stream)));
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Takes a stream among those that are told what comes next, after what it must know first. */
    synchronized void join(Stream stream) {
        if (open) {
            stream.write(opening(stream));
        }
        streams.add(stream);
    }

    /** One wall as it is; nothing while this instance is not ready. */
    synchronized Optional<Snapshot> snapshot(String room) {
        return open ? Optional.of(whole(room)) : Optional.empty();
    }

    /** The last offset folded, as events name it. */
    synchronized String revision() {
        return revisions().at(reached);
    }

    private Buffer opening(Stream stream) {
        RoomWall wall = wall(stream.room());
        OptionalLong seen = revisions().parse(stream.lastEventId());
        Difference missed = seen.isPresent() && seen.getAsLong() <= reached ? wall.since(seen.getAsLong()) : null;
        return missed == null ? reset(stream.room()) : write(wall, stream.room(), missed, true);
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
                .flatMap(member -> view(member.standing()).stream())
                .toList();
        return new Snapshot(revision(), posts);
    }

    private Buffer write(RoomWall wall, String room, Difference difference, boolean withScene) {
        List<Frames.Event> events = words(wall, difference);
        if (withScene) {
            events.add(new Frames.Event("scene", SceneView.of(house.scene(name(room)))));
        }
        return frames.write(events, revision());
    }

    /** Removals, then posts with their words; one whose words are not to be had leaves, and may let another in. */
    private List<Frames.Event> words(RoomWall wall, Difference difference) {
        List<Frames.Event> removals = new ArrayList<>();
        List<Frames.Event> posts = new ArrayList<>();
        difference.removed().forEach(post -> removals.add(new Frames.Event("remove", new Frames.Removed(post))));
        Deque<Member> entering = new ArrayDeque<>(difference.posted());
        while (!entering.isEmpty()) {
            Standing standing = entering.remove().standing();
            Optional<PostView> view = view(standing);
            if (view.isPresent()) {
                posts.add(new Frames.Event("post", view.get()));
            } else {
                Difference without = wall.drop(standing, reached);
                without.removed().forEach(post -> removals.add(new Frames.Event("remove", new Frames.Removed(post))));
                entering.addAll(without.posted());
            }
        }
        removals.addAll(posts);
        return removals;
    }

    private Optional<PostView> view(Standing standing) {
        var words = standing.words();
        return words == null
                ? Optional.empty()
                : contents.find(new PostKey(standing.post(), words.revision()), words.place())
                        .map(post -> PostView.of(post, standing));
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
