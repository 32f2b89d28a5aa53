package fr.obsrs.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The words of posts, at hand: the latest and those asked for are held whole, the rest as key and place, read back from
 * Kafka. Thread-safe.
 */
@Singleton
public class Contents {
    /** A wall, and the queue that people can get through. */
    private static final int HELD = 12_000;

    private final Tails tails;
    private final Kafka kafka;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    /** How many revisions of each post are in the log. */
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();

    private final Cache<String, HeldPost> held =
            Caffeine.newBuilder().maximumSize(HELD).build();
    private volatile CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile Lookup lookup;

    Contents(Tails tails, Kafka kafka) {
        this.tails = tails;
        this.kafka = kafka;
        this.lookup = Lookup.NOTHING;
    }

    /** Completes once all that stood in the topic at the start is known. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** Whether words of this post, of any revision, were written and are not gone. */
    public boolean knowsPost(PostId post) {
        return revisions.containsKey(post.value());
    }

    /**
     * The words under a key. May block for some milliseconds, reading back from Kafka.
     *
     * @param place where they were judged, for when our own reading of the topic is behind
     * @return nothing when they are gone, or unreadable
     */
    public Optional<Post> find(PostKey key, Place place) {
        String name = key.toString();
        HeldPost post = held.getIfPresent(name);
        if (post != null) {
            return post.post();
        }
        Post read = lookup.read(Map.of(name, places.getOrDefault(name, place))).get(name);
        if (read != null) {
            hold(name, read);
        }
        return Optional.ofNullable(read);
    }

    /**
     * The words under these keys, those that there are: read back in one go where they are not at hand, and handed over
     * at once, for there may be more than are held. Blocks meanwhile.
     */
    public Map<PostKey, Post> findAll(Map<PostKey, Place> wanted) {
        Map<PostKey, Post> found = new HashMap<>();
        Map<String, Place> missing = new HashMap<>();
        wanted.forEach((key, place) -> {
            String name = key.toString();
            HeldPost post = held.getIfPresent(name);
            if (post == null) {
                missing.put(name, places.getOrDefault(name, place));
            } else {
                post.post().ifPresent(words -> found.put(key, words));
            }
        });
        if (!missing.isEmpty()) {
            lookup.read(missing).forEach((name, post) -> {
                hold(name, post);
                found.put(PostKey.parse(name), post);
            });
        }
        return found;
    }

    /** What was read back may have been erased since. */
    private void hold(String name, Post post) {
        held.put(name, new HeldPost(post));
        if (!places.containsKey(name)) {
            held.invalidate(name);
        }
    }

    /** All keys whose words are in the log. */
    public Stream<PostKey> keys() {
        return places.keySet().stream().map(PostKey::parse);
    }

    /** Frees the words at once; their tombstone is another's work. */
    public void forget(PostKey key) {
        held.invalidate(key.toString());
    }

    void start(@Observes @Priority(Topics.START + 1) StartupEvent starting) {
        lookup = new KafkaLookup(kafka.lookupConsumer());
        Tail tail = tails.follow(Topic.POSTS, this::read);
        var unused = tail.caughtUp().whenComplete((done, failure) -> {
            if (failure == null) {
                caughtUp.complete(null);
            } else {
                caughtUp.completeExceptionally(failure);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        lookup.close();
    }

    private void read(ConsumerRecord<String, byte[]> received) {
        String key = received.key();
        if (key == null || !PostKey.isKey(key)) {
            return;
        }
        if (received.value() == null) {
            if (places.remove(key) != null) {
                revisions.computeIfPresent(post(key), (post, count) -> count == 1 ? null : count - 1);
            }
            held.invalidate(key);
            return;
        }
        if (places.put(key, new Place(received.partition(), received.offset())) == null) {
            revisions.merge(post(key), 1, Integer::sum);
        }
        if (caughtUp.isDone()) {
            held.put(key, new HeldPost(received));
        }
    }

    private static String post(String key) {
        return key.substring(0, key.indexOf('@'));
    }

    /** Reads records back. */
    interface Lookup extends AutoCloseable {
        Lookup NOTHING = wanted -> Map.of();

        /** By key, those that are there and can be read. */
        Map<String, Post> read(Map<String, Place> wanted);

        @Override
        default void close() {}
    }
}
