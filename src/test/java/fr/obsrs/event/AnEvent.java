package fr.obsrs.event;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event of a test: #ObsRS, with one room, {@code atelier-1}, and its hashtag #ObsRS1. */
public final class AnEvent {
    private record Config() implements EventConfig {
        @Override
        public String title() {
            return "#ObsRS";
        }

        @Override
        public Optional<LocalDate> date() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> publicUrl() {
            return Optional.empty();
        }

        @Override
        public Optional<String> publisher() {
            return Optional.empty();
        }

        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }
    }

    private record Rooms(Map<String, EventConfig.RoomConfig> byId) implements EventConfig.Rooms {}

    private record OneRoom(int number, String title, Optional<List<String>> hashtags)
            implements EventConfig.RoomConfig {}

    private record Basic(List<String> hashtags, Path data) implements BasicConfig {}

    private AnEvent() {}

    public static Event withOneRoom() {
        return new Event(
                new Config(),
                new Rooms(Map.of("atelier-1", new OneRoom(1, "Un", Optional.of(List.of("ObsRS1"))))),
                new Basic(List.of("ObsRS"), Path.of("data")));
    }
}
