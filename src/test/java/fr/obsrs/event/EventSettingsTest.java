package fr.obsrs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can mean is refused, and the setting is named. */
class EventSettingsTest {

    record Basic(List<String> hashtags, Path data) implements BasicConfig {}

    record Rooms(Map<String, EventConfig.RoomConfig> byId) implements EventConfig.Rooms {}

    record ARoom(int number, String title, Optional<List<String>> hashtags) implements EventConfig.RoomConfig {}

    record Config(
            String title,
            Optional<LocalDate> date,
            Optional<URI> publicUrl,
            Optional<String> publisher,
            Optional<String> contact)
            implements EventConfig {}

    private static Event event(
            Optional<String> publicUrl, List<String> hashtags, Map<String, EventConfig.RoomConfig> rooms) {
        Config config =
                new Config("#ObsRS", Optional.empty(), publicUrl.map(URI::create), Optional.empty(), Optional.empty());
        return new Event(config, new Rooms(rooms), new Basic(hashtags, Path.of("data")));
    }

    private static ARoom room(int number, String... hashtags) {
        return new ARoom(number, "Atelier", Optional.of(List.of(hashtags)));
    }

    @Test
    void hashtags_may_carry_their_sign_and_spaces_beside_the_comma() {
        assertThat(event(Optional.empty(), List.of("#ObsRS", " Obs2026"), Map.of())
                        .hashtags())
                .containsExactly("ObsRS", "Obs2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "Obs RS", "#Obs#RS"})
    void what_is_no_hashtag_is_refused(String hashtag) {
        assertThatThrownBy(() -> event(Optional.empty(), List.of(hashtag), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("obsrs.hashtags");
        assertThatThrownBy(() -> event(Optional.empty(), List.of("ObsRS"), Map.of("cave", room(1, hashtag))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("obsrs.rooms.cave.hashtags");
    }

    @Test
    void an_event_without_hashtags_is_refused() {
        assertThatThrownBy(() -> event(Optional.empty(), List.of(), Map.of())).hasMessageContaining("obsrs.hashtags");
    }

    @Test
    void rooms_need_a_number_each() {
        assertThatThrownBy(() -> event(Optional.empty(), List.of("ObsRS"), Map.of("cave", room(77))))
                .hasMessageContaining("obsrs.rooms.cave.number is 77");
        assertThatThrownBy(() -> event(Optional.empty(), List.of("ObsRS"), Map.of("a", room(1), "b", room(1))))
                .hasMessageContaining("obsrs.rooms.a.number")
                .hasMessageContaining("obsrs.rooms.b.number");
        assertThatThrownBy(() -> event(Optional.empty(), List.of("ObsRS"), Map.of("La Cave", room(1))))
                .hasMessageContaining("obsrs.rooms.La Cave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mur.example.org", "ftp://mur.example.org", "localhost:8080", "https:///", "javascript:x"})
    void a_public_address_is_one_that_phones_can_open(String url) {
        assertThatThrownBy(() -> event(Optional.of(url), List.of("ObsRS"), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("obsrs.event.public-url");
        assertThat(event(Optional.of("https://mur.example.org"), List.of("ObsRS"), Map.of()))
                .isNotNull();
    }
}
