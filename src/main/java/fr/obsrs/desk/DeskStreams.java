package fr.obsrs.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.obsrs.desk.News.Board;
import fr.obsrs.desk.News.SourcesNews;
import fr.obsrs.event.Language;
import fr.obsrs.post.PostId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the open pages of the desk what is new, four times a second at most: what changes more often meanwhile is told once,
 * as it is by then. A page that takes nothing costs its place only, and loses that after 20 s.
 */
@Singleton
class DeskStreams {
    /** Where the news is made. */
    interface Room {
        /** Number of the last change. */
        long end();

        SourcesNews sources(Language language);

        Board board(SourcesNews how);

        /** All but the posts, which a new page asks for by itself. */
        News first(Board board);

        /** The news for a page that knows all before {@code position}, and the number to ask from the next time. */
        Map.Entry<News, Long> since(long position, @Nullable Board told, Board board, Language language);
    }

    /** Notes who comes and goes. */
    interface Door {
        /** @param post what the reader of that page is on, nothing for none */
        void say(String page, String name, @Nullable PostId post);

        /** Nothing has changed, but time goes on. */
        void repeat(String page, String name);

        void leave(String page, String name);
    }

    static final String RESET = "reset";
    static final String NEWS = "news";
    static final String BEAT = "beat";

    static final int MOST = 200;
    private static final int EVERY_MILLIS = 250;
    /** In looks. */
    private static final int PATIENCE = 80;

    private static final int SIGN_IN_EVERY = 8;
    private static final int BEAT_EVERY = 20;
    private static final int SOURCES_EVERY = 20;
    private static final int PRESENCE_EVERY = 40;

    private final Room room;
    private final Door door;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<DeskStream> open = new CopyOnWriteArrayList<>();
    private final Map<Language, SourcesNews> sources = new EnumMap<>(Language.class);
    private final ScheduledExecutorService pump =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "desk-streams"));
    private long looks;

    DeskStreams(Room room, Door door, ObjectMapper json, Clock clock) {
        this.room = room;
        this.door = door;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        var unused = pump.scheduleWithFixedDelay(this::lookSafely, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        pump.shutdownNow();
        open.forEach(stream -> stream.outlet.hangUp());
    }

    boolean isFull() {
        return open.size() >= MOST;
    }

    /** Told everything at the next look. Any thread. */
    void open(DeskStream stream) {
        open.add(stream);
        door.say(stream.reader.page(), stream.reader.name(), null);
    }

    /** Its client, or we, have closed. Any thread. */
    void close(DeskStream stream) {
        stream.gone();
        if (open.remove(stream)) {
            door.leave(stream.reader.page(), stream.reader.name());
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            Log.warnf(e, "The open pages of the desk could not be told what is new; trying again");
        }
    }

    /** One look at what is new. */
    void look() {
        looks++;
        if (open.isEmpty()) {
            sources.clear();
            return;
        }
        if (looks % SOURCES_EVERY == 0) {
            sources.clear();
        }
        Map<Language, Board> boards = new EnumMap<>(Language.class);
        for (DeskStream stream : open) {
            if (!keeps(stream)) {
                close(stream);
                stream.outlet.hangUp();
            } else if (stream.outlet.isFree() && !stream.isGone()) {
                tell(stream, boards.computeIfAbsent(stream.reader.language(), this::board));
            }
        }
    }

    /** A sign-in that was taken back takes its open pages with it. */
    private boolean keeps(DeskStream stream) {
        if (looks % PRESENCE_EVERY == 0) {
            door.repeat(stream.reader.page(), stream.reader.name());
        }
        return stream.lookAgain() < PATIENCE
                && (looks % SIGN_IN_EVERY != 0 || stream.reader.holds().getAsBoolean());
    }

    private Board board(Language language) {
        return room.board(sources.computeIfAbsent(language, room::sources));
    }

    private void tell(DeskStream stream, Board board) {
        if (stream.position == DeskStream.NOWHERE) {
            stream.position = room.end();
            stream.told = board;
            stream.outlet.send(RESET, written(room.first(board)));
            return;
        }
        Map.Entry<News, Long> since = room.since(stream.position, stream.told, board, stream.reader.language());
        stream.position = since.getValue();
        stream.told = board;
        if (!since.getKey().isEmpty()) {
            stream.outlet.send(NEWS, written(since.getKey()));
        } else if (looks % BEAT_EVERY == 0) {
            stream.outlet.send(BEAT, "{\"now\":\"" + clock.instant() + "\"}");
        }
    }

    private String written(News news) {
        try {
            return json.writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news that cannot be written", e);
        }
    }
}
