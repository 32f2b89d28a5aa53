package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookmarkTest {
    private static final Cursor READ = new Cursor(Map.of("obsrs", "17"));

    private final Rig rig = new Rig();

    @Test
    void a_source_that_was_given_another_address_begins_anew_there() {
        at("one.example", Cursor.NONE).reached(READ);
        assertThat(at("one.example", rig.cursor("hall")).cursor().at("obsrs")).contains("17");
        assertThat(at("two.example", rig.cursor("hall")).cursor()).isEqualTo(Cursor.NONE);
    }

    @Test
    void where_nobody_noted_the_server_it_goes_on_where_it_was() {
        assertThat(at("one.example", READ).cursor().at("obsrs")).contains("17");
    }

    private Bookmark at(String server, Cursor found) {
        return new Bookmark("hall", server, rig.topics(), rig.time, found);
    }
}
