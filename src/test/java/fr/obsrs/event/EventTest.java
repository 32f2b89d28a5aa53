package fr.obsrs.event;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    record Config(
            String title,
            Optional<LocalDate> date,
            Optional<URI> publicUrl,
            Optional<String> publisher,
            Optional<String> contact)
            implements EventConfig {}

    record Rooms(Map<String, EventConfig.RoomConfig> byId) implements EventConfig.Rooms {}

    record OneRoom(int number, String title, Optional<List<String>> hashtags) implements EventConfig.RoomConfig {}

    record Basic(List<String> hashtags, Path data) implements BasicConfig {}

    private final Event event = new Event(
            new Config("#ObsRS", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Rooms(Map.of(
                    "atelier-2", new OneRoom(2, "Deux", Optional.of(List.of("#ObsRS2", "deux"))),
                    "atelier-1", new OneRoom(1, "Un", Optional.of(List.of("ObsRS1"))),
                    "atelier-3", new OneRoom(3, "Trois", Optional.empty()))),
            new Basic(List.of("#ObsRS", "＃Autre"), Path.of("data")));

    @Test
    void rooms_stand_in_the_order_of_their_numbers() {
        assertThat(event.rooms()).extracting(Room::id).containsExactly("atelier-1", "atelier-2", "atelier-3");
    }

    @Test
    void hashtags_are_told_without_their_sign() {
        assertThat(event.hashtags()).containsExactly("ObsRS", "Autre");
    }

    @Test
    void a_post_concerns_us_by_a_hashtag_of_the_event_or_of_a_room() {
        assertThat(event.concerns("#obsrs", List.of())).isTrue();
        assertThat(event.concerns("#ObsRS2", List.of())).isTrue();
        assertThat(event.concerns("", List.of("Deux"))).isTrue();
        assertThat(event.concerns("#ObsRS3 ObsRS", List.of())).isFalse();
    }

    @Test
    void a_room_is_named_by_its_hashtag_and_the_first_one_wins() {
        assertThat(event.roomOf(saying("#obsrs2").build())).map(Room::id).contains("atelier-2");
        assertThat(event.roomOf(saying("#ObsRS2 #ObsRS1").build()))
                .map(Room::id)
                .contains("atelier-1");
        assertThat(event.roomOf(saying("#ObsRS").build())).isEmpty();
    }

    @Test
    void a_room_that_does_not_exist_is_not_found() {
        assertThat(event.room("atelier-9")).isEmpty();
        assertThat(event.room("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atelier-1", "atelier 1", "a/b", "é"})
    void an_id_that_would_not_fit_into_an_address_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Room(id, 1, "Un", List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, -1})
    void rooms_are_numbered_from_one_to_nine(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Room("atelier-1", number, "Un", List.of()));
    }
}
