package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Standings;
import fr.obsrs.post.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule of blocked words as it stands now: the lists of product and settings, with what the desk added and took off.
 * Thread-safe.
 */
@Singleton
final class ListedWords implements Rule {
    private record InForce(Map<String, Boolean> desk, BlockedWords rule) {}

    private final List<String> given;
    private final Supplier<Map<String, Boolean>> desk;
    private volatile @Nullable InForce inForce;

    @Inject
    ListedWords(ModerationConfig config, Standings standings) {
        this(given(config), () -> standings.house().words());
    }

    /**
     * @param given of product and settings
     * @param desk words that the desk listed, or took off; the same map for as long as nothing changes
     */
    ListedWords(List<String> given, Supplier<Map<String, Boolean>> desk) {
        this.given = List.copyOf(given);
        this.desk = desk;
    }

    private static List<String> given(ModerationConfig config) {
        List<String> all = new ArrayList<>(config.blockedWords().orElse(List.of()));
        if (config.defaultBlockedWords()) {
            all.addAll(BlockedWords.shipped());
        }
        return all.stream().map(String::strip).distinct().toList();
    }

    @Override
    public String name() {
        return "blocked-words";
    }

    @Override
    public List<Finding> check(Post post) {
        return current().check(post);
    }

    /** Of product and settings, whether or not the desk took them off. */
    List<String> given() {
        return given;
    }

    private BlockedWords current() {
        Map<String, Boolean> now = desk.get();
        InForce last = inForce;
        if (last == null || last.desk() != now) {
            last = new InForce(now, new BlockedWords(folded(given, now)));
            inForce = last;
        }
        return last.rule();
    }

    static List<String> folded(List<String> given, Map<String, Boolean> desk) {
        List<String> all = new ArrayList<>(given);
        all.removeIf(word -> Boolean.FALSE.equals(desk.get(word)));
        desk.forEach((word, listed) -> {
            if (listed && !all.contains(word)) {
                all.add(word);
            }
        });
        return all;
    }
}
