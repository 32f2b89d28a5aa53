package fr.obsrs.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which post each id of one server means: servers tell of deletions by ids that only they know. Bounded; a post whose id
 * is forgotten is learnt again when it is next seen. Thread-safe.
 */
final class LocalIds {
    static final int MOST = 50_000;

    private final Cache<String, Known> byId;

    LocalIds() {
        this(MOST);
    }

    LocalIds(int most) {
        this.byId = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Nullable
    Known find(String local) {
        return byId.getIfPresent(local);
    }

    void put(Known known) {
        byId.put(known.local(), known);
    }

    void forget(String local) {
        byId.invalidate(local);
    }

    /** In no order. */
    List<Known> all() {
        return List.copyOf(byId.asMap().values());
    }
}
