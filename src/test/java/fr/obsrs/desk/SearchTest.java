package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.APost;
import fr.obsrs.decision.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final AChange changes = new AChange();
    private final List<Integer> portions = new ArrayList<>();

    private List<Standing> list(int length) {
        return IntStream.range(0, length)
                .mapToObj(number -> changes.arrives(number, false).after())
                .toList();
    }

    /** Each post says its number, except for those without words. */
    private Search search(List<Standing> list, String q, Integer... gone) {
        Set<Long> silent = new HashSet<>();
        List.of(gone).forEach(number -> silent.add(number.longValue()));
        return Search.through(list, q, portion -> {
            portions.add(portion.size());
            return portion.stream()
                    .filter(standing -> !silent.contains(standing.version()))
                    .map(standing -> new Queue.Found(
                            APost.saying("Numéro " + standing.version() + ".").build(), standing))
                    .toList();
        });
    }

    private static List<Long> found(Search search) {
        return search.matches().stream()
                .map(found -> found.standing().version())
                .toList();
    }

    @Test
    void a_long_list_is_searched_from_its_beginning_and_where_that_ends_is_said() {
        List<Standing> list = list(Search.MOST + 1);

        assertThat(found(search(list, " NUMÉRO 0."))).containsExactly(0L);
        assertThat(found(search(list, "9999."))).containsExactly(9_999L);
        Search beyond = search(list, "10000.");
        assertThat(beyond.matches()).isEmpty();
        assertThat(beyond.searched()).isEqualTo(10_000);
        assertThat(portions).hasSize(30).containsOnly(Search.PORTION);
    }

    @Test
    void a_list_that_was_searched_to_its_end_says_nothing_of_it() {
        Search search = search(list(Search.PORTION + 2), "é", 1);

        assertThat(search.searched()).isNull();
        assertThat(found(search)).hasSize(Search.PORTION + 1).startsWith(0L, 2L).isSorted();
        assertThat(portions).containsExactly(Search.PORTION, 2);
    }

    @Test
    void authors_are_found_too() {
        assertThat(found(search(list(2), "ANA@example"))).containsExactly(0L, 1L);
        assertThat(found(search(list(2), "bob"))).isEmpty();
    }
}
