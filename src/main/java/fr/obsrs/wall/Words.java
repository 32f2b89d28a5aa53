package fr.obsrs.wall;

import fr.obsrs.decision.Judged;
import fr.obsrs.decision.PostView;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.Post;
import fr.obsrs.topic.Contents;
import fr.obsrs.topic.Place;
import fr.obsrs.topic.PostKey;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.RetriableException;

/** The words of what is on the walls, held whole, so that nothing under a lock ever asks Kafka. Thread-safe. */
@Singleton
class Words {
    private final Contents contents;
    private final Map<PostKey, Post> held = new ConcurrentHashMap<>();
    private final Set<PostKey> gone = ConcurrentHashMap.newKeySet();

    Words(Contents contents) {
        this.contents = contents;
    }

    /** Fetches what is not held. Blocks until Kafka has answered for each: silence is not "gone". */
    void load(Collection<Standing> standings) {
        Map<PostKey, Place> wanted = new HashMap<>();
        for (Standing standing : standings) {
            Judged judged = standing.words();
            if (judged != null && !held.containsKey(key(judged))) {
                wanted.put(key(judged), judged.place());
            }
        }
        while (!wanted.isEmpty()) {
            try {
                Map<PostKey, Post> found = contents.findAll(wanted);
                held.putAll(found);
                wanted.keySet().stream().filter(key -> !found.containsKey(key)).forEach(gone::add);
                return;
            } catch (RetriableException e) {
                Log.warnf("Words for the wall cannot be read yet (posts=%d, cause=%s)", wanted.size(), e.getMessage());
            }
        }
    }

    /** Whether they are held, or known to be gone. */
    boolean knows(Standing standing) {
        Judged judged = standing.words();
        return judged == null || held.containsKey(key(judged)) || gone.contains(key(judged));
    }

    /** A post as the wall tells it; nothing when its words were gone when they were loaded. */
    Optional<PostView> view(Standing standing) {
        Judged judged = standing.words();
        Post post = judged == null ? null : held.get(key(judged));
        return post == null ? Optional.empty() : Optional.of(PostView.of(post, standing));
    }

    int size() {
        return held.size();
    }

    void keepOnly(Set<PostKey> needed) {
        held.keySet().retainAll(needed);
        gone.retainAll(needed);
    }

    /** Frees the words of what is no longer shown. */
    void forget(Standing standing) {
        Judged judged = standing.words();
        if (judged != null) {
            held.remove(key(judged));
        }
    }

    static PostKey key(Judged judged) {
        return new PostKey(judged.post(), judged.revision());
    }
}
