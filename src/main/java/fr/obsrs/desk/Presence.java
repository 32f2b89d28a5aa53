package fr.obsrs.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.Tail;
import fr.obsrs.topic.Tails;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.Topics;
import fr.obsrs.topic.UnreadableException;
import fr.obsrs.topic.Writer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Who has the desk open, on whichever instance, and which post each is on. Worth nothing late. Thread-safe. */
@Singleton
class Presence {
    /** Said again after a third of it. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final Schema<Here> SCHEMA = new Schema<>("here.v1", Here.class);
    private static final String PREFIX = "desk/";
    private static final int MOST = 1_000;

    /**
     * One person, however many pages.
     *
     * @param posts what this person is on
     */
    record Someone(String name, List<PostId> posts) {}

    private final Tails tails;
    private final Writer writer;
    private final Cache<String, Here> byPage;
    /** What stood in the topic before is of no age we know, and is said again if it still holds. */
    private volatile boolean live;

    @Inject
    Presence(Tails tails, Writer writer) {
        this(tails, writer, Ticker.systemTicker());
    }

    Presence(Tails tails, Writer writer, Ticker ticker) {
        this.tails = tails;
        this.writer = writer;
        this.byPage = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FRESH)
                .ticker(ticker)
                .build();
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        Tail tail = tails.follow(Topic.SIGNALS, this::read);
        var unused = tail.caughtUp().thenRun(() -> live = true);
    }

    /** In the order of their names. */
    List<Someone> all() {
        return byPage.asMap().values().stream()
                .collect(Collectors.groupingBy(Here::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(pages -> new Someone(
                        pages.getKey(),
                        pages.getValue().stream()
                                .map(Here::post)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(PostId::value))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** A page's reader has moved. Does not wait, and is not repeated where it fails. */
    void say(String page, String name, @Nullable PostId post) {
        write(new Here(Here.TYPE, page, name, post, false));
    }

    /** Nothing has changed, but time goes on. */
    void repeat(String page, String name) {
        Here last = byPage.getIfPresent(page);
        say(page, name, last == null ? null : last.post());
    }

    void leave(String page, String name) {
        write(new Here(Here.TYPE, page, name, null, true));
    }

    private void write(Here here) {
        var unused = writer.append(new ProducerRecord<>(
                Topic.SIGNALS.topicName(), 0, PREFIX + here.page(), SCHEMA.write(here), List.of(SCHEMA.header())));
    }

    /** Other keys are others' signals. */
    void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (!live || key == null || !key.startsWith(PREFIX)) {
            return;
        }
        try {
            Here here = SCHEMA.read(received.headers(), received.value());
            if (here.gone()) {
                byPage.invalidate(here.page());
            } else {
                byPage.put(here.page(), here);
            }
        } catch (UnreadableException e) {
            // Of a newer version: the next one may be of ours, and nothing depends on it.
        }
    }
}
