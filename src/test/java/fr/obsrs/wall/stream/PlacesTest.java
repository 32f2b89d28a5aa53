package fr.obsrs.wall.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String HALL = "192.0.2.1";
    private static final String HOME = "198.51.100.7";

    /** Three for anyone, three for screens, one for staff. */
    private final Places places = new Places(7, 4, 2);

    @Test
    void the_reserved_ones_are_not_for_anyone() {
        taken(places.take("a"));
        taken(places.take("b"));
        taken(places.take("c"));
        assertThat(places.take("d")).isNull();
        taken(places.takeForScreen("d"));
        taken(places.takeForScreen("d"));
        taken(places.takeForScreen("d"));
        assertThat(places.takeForScreen("d")).isNull();
        taken(places.takeForStaff("d"));
        assertThat(places.takeForStaff("d")).isNull();
    }

    @Test
    void a_screen_leaves_the_reserved_ones_while_others_are_free() {
        taken(places.takeForScreen(HALL));
        taken(places.takeForScreen(HALL));
        taken(places.take(HOME));
        assertThat(places.take(HOME)).isNull();
        taken(places.takeForScreen(HOME));
        taken(places.takeForScreen(HOME));
        taken(places.takeForScreen(HOME));
        assertThat(places.takeForScreen(HOME)).isNull();
    }

    @Test
    void one_address_cannot_pass_for_all_screens_of_the_house() {
        Places large = new Places(200, 100, 1);
        taken(large.take(HALL));
        for (int i = 0; i < 20; i++) {
            taken(large.takeForScreen(HALL));
        }
        assertThat(large.takeForScreen(HALL)).isNull();
        taken(large.takeForScreen(HOME));
        taken(large.takeForScreen(HOME));
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

        Runnable screen = taken(places.takeForScreen(HALL));
        taken(places.takeForScreen(HALL));
        taken(places.takeForScreen(HALL));
        assertThat(places.takeForScreen(HALL)).isNull();
        screen.run();
        taken(places.takeForScreen(HALL));
        Runnable staff = taken(places.takeForStaff(HALL));
        assertThat(places.takeForStaff(HALL)).isNull();
        staff.run();
        taken(places.takeForStaff(HALL));
    }

    private static Runnable taken(@Nullable Runnable place) {
        assertThat(place).isNotNull();
        return place == null ? () -> {} : place;
    }
}
