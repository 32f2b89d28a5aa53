package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a search through a list has found. It begins where people work, at the list's beginning, and has an end: words that
 * are not at hand are read back from Kafka.
 *
 * @param matches in the list's order
 * @param searched how many posts were looked through, when the list is longer; nothing when all were
 */
record Search(List<Queue.Found> matches, @Nullable Integer searched) {
    /** No more than are held at hand. */
    static final int MOST = 10_000;

    /** Read back at one go: others who ask meanwhile wait for one portion, not for all. */
    static final int PORTION = 1_000;

    /**
     * Looks for words in the text, the author's name or handle, without regard to case.
     *
     * @param read gives those whose words are there, in the same order; may block
     */
    static Search through(List<Standing> list, String q, Function<List<Standing>, List<Queue.Found>> read) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        int end = Math.min(list.size(), MOST);
        List<Queue.Found> matches = new ArrayList<>();
        for (int from = 0; from < end; from += PORTION) {
            List<Standing> portion = list.subList(from, Math.min(end, from + PORTION));
            read.apply(portion).stream()
                    .filter(found -> says(found.post(), sought))
                    .forEach(matches::add);
        }
        return new Search(List.copyOf(matches), end < list.size() ? end : null);
    }

    private static boolean says(Post post, String sought) {
        String handle = post.author().handle() == null ? "" : post.author().handle();
        return (post.text() + "\n" + post.author().name() + "\n" + handle)
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
