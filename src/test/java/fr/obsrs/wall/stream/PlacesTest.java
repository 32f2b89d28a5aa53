package fr.obsrs.wall.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String HALL = "192.0.2.1";
    private static final String HOME = "198.51.100.7";

    private final Places places = new Places(5, 2, 2);

    @Test
    void the_reserved_ones_are_not_for_anyone() {
        taken(places.take("a"));
        taken(places.take("b"));
        taken(places.take("c"));
        assertThat(places.take("d")).isNull();
        taken(places.takeReserved("d"));
        taken(places.takeReserved("d"));
        assertThat(places.takeReserved("d")).isNull();
    }

    @Test
    void a_screen_leaves_the_reserved_ones_while_others_are_free() {
        taken(places.takeReserved(HALL));
        taken(places.takeReserved(HALL));
        taken(places.takeReserved(HALL));
        taken(places.takeReserved(HALL));
        taken(places.take(HOME));
        assertThat(places.take(HOME)).isNull();
        assertThat(places.takeReserved(HOME)).isNull();
    }

    @Test
    void one_address_gets_its_part_only() {
        taken(places.take(HALL));
        taken(places.take(HALL));
        assertThat(places.take(HALL)).isNull();
        taken(places.take(HOME));
    }

    @Test
    void a_place_that_is_given_back_can_be_taken_again() {
        Runnable first = taken(places.take(HALL));
        taken(places.take(HALL));
        first.run();
        taken(places.take(HALL));
        assertThat(places.take(HALL)).isNull();

        Runnable reserved = taken(places.takeReserved(HALL));
        taken(places.takeReserved(HALL));
        reserved.run();
        taken(places.takeReserved(HOME)).run();
        taken(places.takeReserved(HOME));
    }

    private static Runnable taken(@Nullable Runnable place) {
        assertThat(place).isNotNull();
        return place == null ? () -> {} : place;
    }
}
