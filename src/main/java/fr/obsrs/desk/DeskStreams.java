package fr.obsrs.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.obsrs.desk.News.Around;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

        Around around(SourcesNews how);

        /** All but the posts, which a new page asks for by itself. */
        News first(Around around);

        /** The news for a page that knows all before {@code position}, and the number to ask from the next time. */
        Map.Entry<News, Long> since(long position, @Nullable Around told, Around around, Language language);
    }

    /** Notes who comes and goes. */
    interface Door {
        /** @param post what the reader of that page is on, nothing for none */
        void say(String page, String name, @Nullable PostId post);

        /** Nothing has changed, but time goes on. */
        void repeat(String page, String name);

        void leave(String page, String name);
    }

    /** What a page knows that was told all before {@code position}, and everything else in that look. */
    private record Known(long position, long look, Language language) {}

    private record Letter(News news, String json, long end) {}

    static final String RESET = "reset";
    static final String NEWS = "news";
    static final String BEAT = "beat";

    static final int MOST = 200;
    private static final int EVERY_MILLIS = 250;
    private static final int GUARD_EVERY_MILLIS = 2_000;
    /** In looks. */
    private static final int PATIENCE = 80;

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
    /** Apart: the other may have to wait for Kafka, and who was signed out must not see the end of that. */
    private final ScheduledExecutorService guard =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "desk-guard"));

    private long looks;

    DeskStreams(Room room, Door door, ObjectMapper json, Clock clock) {
        this.room = room;
        this.door = door;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        var unused = pump.scheduleWithFixedDelay(this::lookSafely, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        var unusedGuard = guard.scheduleWithFixedDelay(
                this::guard, GUARD_EVERY_MILLIS, GUARD_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        pump.shutdownNow();
        guard.shutdownNow();
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

    /** Its client, or we, have closed. Any thread. A page that was opened anew meanwhile is still here. */
    void close(DeskStream stream) {
        stream.gone();
        String page = stream.reader.page();
        if (open.remove(stream)
                && open.stream().noneMatch(other -> other.reader.page().equals(page))) {
            door.leave(page, stream.reader.name());
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
        each(stream -> {
            if (looks % PRESENCE_EVERY == 0) {
                door.repeat(stream.reader.page(), stream.reader.name());
            }
            if (stream.lookAgain() >= PATIENCE) {
                letGo(stream);
            }
        });
        Map<Language, Around> around = new EnumMap<>(Language.class);
        open.forEach(stream -> around.computeIfAbsent(stream.reader.language(), this::around));
        Map<Known, Letter> letters = new HashMap<>();
        each(stream -> {
            Around now = around.get(stream.reader.language());
            if (now != null && stream.outlet.isFree() && !stream.isGone()) {
                tell(stream, now, letters);
            }
        });
    }

    /** One with which something goes wrong is let go, and opens itself anew; the others get theirs. */
    private void each(Consumer<DeskStream> does) {
        for (DeskStream stream : open) {
            try {
                does.accept(stream);
            } catch (RuntimeException e) {
                Log.warnf(e, "A page of the desk could not be served and is let go (reader=%s)", stream.reader.name());
                letGo(stream);
            }
        }
    }

    private void letGo(DeskStream stream) {
        close(stream);
        stream.outlet.hangUp();
    }

    /** A sign-in that was taken back takes its open pages with it. */
    void guard() {
        each(stream -> {
            if (!stream.reader.holds().getAsBoolean()) {
                letGo(stream);
            }
        });
    }

    private Around around(Language language) {
        return room.around(sources.computeIfAbsent(language, room::sources));
    }

    private void tell(DeskStream stream, Around around, Map<Known, Letter> letters) {
        if (stream.position == DeskStream.NOWHERE) {
            stream.tells(room.end(), looks, around);
            stream.outlet.send(RESET, written(room.first(around)));
            return;
        }
        Language language = stream.reader.language();
        Known known = new Known(stream.position, stream.look, language);
        Letter letter = letters.computeIfAbsent(known, same -> letter(stream, around, language));
        stream.tells(letter.end(), looks, around);
        if (!letter.news().isEmpty()) {
            stream.outlet.send(NEWS, letter.json());
        } else if (looks % BEAT_EVERY == 0) {
            stream.outlet.send(BEAT, "{\"now\":\"" + clock.instant() + "\"}");
        }
    }

    private Letter letter(DeskStream stream, Around around, Language language) {
        Map.Entry<News, Long> since = room.since(stream.position, stream.told, around, language);
        String json = since.getKey().isEmpty() ? "" : written(since.getKey());
        return new Letter(since.getKey(), json, since.getValue());
    }

    private String written(News news) {
        try {
            return json.writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news that cannot be written", e);
        }
    }
}
