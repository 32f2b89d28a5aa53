package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MatrixTest {

    /** Fails for a route that is not in the table, for one that is no more, and for one with other roles. */
    @Test
    void every_route_of_the_desk_names_the_roles_that_are_meant_for_it() {
        Map<String, Set<String>> meant = new TreeMap<>();
        Matrix.least().forEach((route, least) -> meant.put(route, from(least)));
        Map<String, Set<String>> found = new TreeMap<>();
        Routes.all().forEach(route -> found.put(route.toString(), route.roles()));
        assertThat(found).isEqualTo(meant);
    }

    @Test
    void nothing_of_the_desk_is_routed_past_the_resources() {
        assertThat(Routes.byHand()).isEmpty();
    }

    private static Set<String> from(String least) {
        return least.equals(Matrix.ANYONE)
                ? Set.of()
                : Set.copyOf(Role.ALL.subList(Role.ALL.indexOf(least), Role.ALL.size()));
    }

    @Test
    void a_role_may_all_that_a_lesser_one_may() {
        assertThat(Role.ALL).isEqualTo(List.of("viewer", "moderator", "admin"));
        assertThat(Role.with("admin")).contains("moderator");
    }
}
