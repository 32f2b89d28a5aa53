package fr.obsrs.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What each screen said last of itself, on whichever instance it hangs: see topic {@code signals}. Thread-safe. */
@Singleton
class ScreenWatch {
    /** Three signals that did not come: it is frozen, switched off, or gone. */
    static final Duration FRESH = Duration.ofSeconds(15);

    private static final int STEP_SECONDS = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final int MOST = 1_000;
    private static final Schema<Signal> SCHEMA = new Schema<>("signal.v1", Signal.class);
    private static final String TYPE = "screen";
    /** Other keys are others' signals. */
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    /** What a screen says: its own word, which proves nothing. */
    record Signal(
            String type,
            String screen,
            @Nullable String room,
            String view,
            boolean curtain,
            int frames,
            int posts,
            int width,
            int height,
            boolean visible) {}

    /**
     * One screen. The same from signal to signal while nothing happens, so that nobody is told of nothing.
     *
     * @param paints whether it has painted since the signal before
     * @param seconds since it said so, in steps of five once it is silent
     * @param fresh whether it is to be believed still
     */
    record Seen(
            String screen,
            @Nullable String room,
            String view,
            boolean curtain,
            boolean paints,
            int posts,
            int width,
            int height,
            boolean visible,
            long seconds,
            boolean fresh) {}

    private record Heard(Signal signal, long nanos) {}

    private final LongSupplier nanos;
    private final Cache<String, Heard> byScreen;

    @Inject
    ScreenWatch() {
        this(System::nanoTime);
    }

    /** @param nanos ticks that never go back */
    ScreenWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.byScreen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Those of the last two minutes, by room and name. */
    List<Seen> all() {
        long now = nanos.getAsLong();
        return byScreen.asMap().values().stream()
                .map(heard -> seen(heard, now))
                .sorted(Comparator.comparing((Seen seen) -> seen.room() == null ? "" : seen.room())
                        .thenComparing(Seen::screen))
                .toList();
    }

    private static Seen seen(Heard heard, long now) {
        Signal said = heard.signal();
        long age = Math.max(0, now - heard.nanos());
        return new Seen(
                said.screen(),
                said.room(),
                said.view(),
                said.curtain(),
                said.frames() > 0,
                said.posts(),
                said.width(),
                said.height(),
                said.visible(),
                age < FRESH.toNanos() ? 0 : TimeUnit.NANOSECONDS.toSeconds(age) / STEP_SECONDS * STEP_SECONDS,
                age < FRESH.toNanos());
    }

    /** What stood in the topic before this start is old: every screen speaks again within five seconds. */
    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting, Tails tails) {
        AtomicBoolean live = new AtomicBoolean();
        Tail tail = tails.follow(Topic.SIGNALS, received -> {
            if (live.get()) {
                read(received);
            }
        });
        var unused = tail.caughtUp().thenRun(() -> live.set(true));
    }

    void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || !KEY.matcher(key).matches()) {
            return;
        }
        try {
            Signal said = SCHEMA.read(received.headers(), received.value());
            if (said.type().equals(TYPE) && said.screen().equals(key)) {
                byScreen.put(key, new Heard(said, nanos.getAsLong()));
            }
        } catch (UnreadableException e) {
            // Of a newer version: the next one may be of ours, and nothing depends on it.
        }
    }
}
