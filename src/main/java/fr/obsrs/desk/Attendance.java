package fr.obsrs.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.obsrs.desk.Presence.Someone;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What open pages said last, put together: see {@link Presence}. Thread-safe. */
final class Attendance {
    static final Schema<Here> SCHEMA = new Schema<>("here.v1", Here.class);
    static final String PREFIX = "desk/";

    private static final int MOST = 1_000;

    private final Cache<String, Here> byPage;
    private volatile boolean begun;

    Attendance(Ticker ticker) {
        this.byPage = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Presence.FRESH)
                .ticker(ticker)
                .build();
    }

    /** What stood in the topic before is of no age we know, and is said again if it still holds. */
    void begin() {
        begun = true;
    }

    /** In the order of their names. */
    List<Someone> all() {
        return byPage.asMap().values().stream()
                .collect(Collectors.groupingBy(Here::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(pages -> new Someone(pages.getKey(), posts(pages.getValue())))
                .toList();
    }

    private static List<PostId> posts(List<Here> pages) {
        return pages.stream()
                .map(Here::post)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(PostId::value))
                .distinct()
                .toList();
    }

    /** What the reader of a page is on. */
    @Nullable
    PostId on(String page) {
        Here last = byPage.getIfPresent(page);
        return last == null ? null : last.post();
    }

    /** Other keys are others' signals. */
    void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (!begun || key == null || !key.startsWith(PREFIX)) {
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
