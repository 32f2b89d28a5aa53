package fr.obsrs.wall;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.SceneSet;
import fr.obsrs.decision.Standing;
import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Topics;
import fr.obsrs.wall.Openings.Encoded;
import fr.obsrs.wall.RoomWall.Difference;
import fr.obsrs.wall.stream.Opening;
import fr.obsrs.wall.stream.Streams;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All walls, kept current with the log: each change becomes frames, encoded once for every stream of a wall. Thread-safe:
 * one lock orders what streams are told and when they join; what is told under it is in memory before.
 */
@Singleton
public class Wall implements Change.Listener {
    /** Name of the wall that shows all rooms. */
    static final String COMMON = "";

    private final Map<String, OneWall> walls = new LinkedHashMap<>();
    private final Words words;
    private final Telling telling;
    private final Streams streams;
    private final Topics topics;
    private final int size;
    private final int manyWords;
    private final WantedWords wanted = new WantedWords(walls.values());
    private final Stage stage;
    private long reached = -1;
    private volatile boolean open;

    Wall(WallConfig config, Event event, Words words, Telling telling, Streams streams, Topics topics) {
        this.words = words;
        this.telling = telling;
        this.streams = streams;
        this.topics = topics;
        walls.put(COMMON, new OneWall(new RoomWall(null, config.size()), words));
        for (Room room : event.rooms()) {
            walls.put(room.id(), new OneWall(new RoomWall(room.id(), config.size()), words));
        }
        this.stage = new Stage(List.copyOf(walls.keySet()));
        this.size = config.size();
        this.manyWords = 2 * config.size() * walls.size() + 1_000;
    }

    /** On the fold's thread. Words are read back before it takes the lock, for which whoever hides would have to wait. */
    @Override
    public void changed(Change change) {
        boolean loaded = open;
        if (loaded) {
            words.load(wantedBy(change));
        }
        if (!apply(change, loaded)) {
            words.load(wantedBy(change));
            apply(change, true);
        }
        if (change.before() != null
                && (change.after() == null || !change.after().isShown())) {
            words.forget(change.before());
        }
        if (words.size() > manyWords) {
            keepWanted();
        }
    }

    private synchronized List<Standing> wantedBy(Change change) {
        return wanted.by(change);
    }

    private synchronized void keepWanted() {
        words.keepOnly(wanted.keys());
    }

    /** From any thread: off every stream at once, also while Kafka takes no decision. */
    @Override
    public synchronized void hiding(PostId post) {
        walls.forEach((room, wall) -> {
            Difference difference = wall.hide(post, reached);
            if (open && !difference.isNone()) {
                wall.openings().clear();
                streams.publish(room, telling.difference(difference, null, null), revision());
            }
        });
    }

    /** From any thread, as {@link #hiding}. */
    @Override
    public synchronized void drawing(SceneSet curtain) {
        restage(stage.draw(curtain));
    }

    @Override
    public synchronized void hidingIsOver(Decision decision) {
        if (decision instanceof SceneSet curtain) {
            restage(stage.lift(curtain));
        } else if (decision instanceof Decision.OnPost onPost) {
            walls.values().forEach(wall -> wall.hidingIsOver(onPost.post()));
        }
    }

    private void restage(Map<String, SceneView> scenes) {
        if (open) {
            scenes.forEach((room, scene) -> {
                wall(room).openings().clear();
                streams.publish(room, telling.difference(Difference.NONE, scene, null), revision());
            });
        }
    }

    /** @return false, with nothing done, when the wall has opened meanwhile and wants the words first */
    private synchronized boolean apply(Change change, boolean loaded) {
        if (open && !loaded) {
            return false;
        }
        reached = change.at().offset();
        Map<String, SceneView> scenes = stage.apply(change);
        walls.forEach((room, wall) -> {
            Difference difference = wall.apply(change, stage.isPaused(room));
            SceneView scene = scenes.get(room);
            if (open && (scene != null || !difference.isNone())) {
                wall.openings().clear();
                Difference shown = wall.withWords(difference, reached);
                streams.publish(room, telling.difference(shown, scene, revision()), revision());
            }
        });
        return true;
    }

    /** Shows what it knows: from here on streams are told. Blocks while it reads the words of all its posts. */
    void open() {
        List<Standing> unknown = List.of();
        do {
            words.load(unknown);
            unknown = openWithWords();
        } while (!unknown.isEmpty());
        streams.wakeAll();
    }

    /** @return those whose words it wants first */
    private synchronized List<Standing> openWithWords() {
        if (unknown().isEmpty()) {
            // May let others in, for those whose words are gone.
            walls.values()
                    .forEach(wall -> wall.withWords(
                            new Difference(List.of(), wall.posts().members()), reached));
        }
        List<Standing> unknown = unknown();
        open = unknown.isEmpty();
        return unknown;
    }

    private List<Standing> unknown() {
        return wanted.all().filter(standing -> !words.knows(standing)).toList();
    }

    /** Whether streams are told anything yet. */
    public boolean isOpen() {
        return open;
    }

    /** One wall as it is; nothing while this instance is not ready. */
    synchronized Optional<Snapshot> snapshot(String room) {
        return open ? Optional.of(telling.whole(wall(room).posts().members(), revision())) : Optional.empty();
    }

    /** The last offset folded, as events name it. */
    synchronized String revision() {
        return revisions().at(reached);
    }

    /**
     * What a stream must be told first: the difference since the event it has seen, or the whole wall.
     *
     * @param lease read before, since it holds for what is told now and no earlier
     * @return nothing while this instance is not ready
     */
    @Nullable
    Opening opening(String room, @Nullable String lastEventId, Opening.@Nullable Part lease) {
        if (!open) {
            return null;
        }
        synchronized (this) {
            Encoded told = told(room, revisions().parse(lastEventId));
            return new Opening(told.part(), lease, streams.end(room), told.revision());
        }
    }

    /** A difference with more entries than a wall may have posts is no shorter than the wall. */
    private Encoded told(String room, OptionalLong seen) {
        OneWall wall = wall(room);
        Difference missed =
                seen.isPresent() && seen.getAsLong() <= reached ? wall.posts().since(seen.getAsLong()) : null;
        return missed == null || missed.entries() > size
                ? wall.openings().reset(() -> reset(room))
                : wall.openings()
                        .difference(
                                missed.entries(),
                                () -> encoded(telling.difference(missed, stage.scene(room), revision())));
    }

    private Encoded reset(String room) {
        return encoded(telling.reset(wall(room).posts().members(), stage.scene(room), revision()));
    }

    private Encoded encoded(byte[] bytes) {
        return new Encoded(new Opening.Part(bytes), revision());
    }

    private OneWall wall(String room) {
        OneWall wall = walls.get(room);
        if (wall == null) {
            throw new IllegalArgumentException("no such room");
        }
        return wall;
    }

    private WallRevision revisions() {
        return new WallRevision(topics.epoch());
    }
}
