package fr.obsrs.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The event, as {@code obsrs.event.*} says. */
@ConfigMapping(prefix = "obsrs.event")
interface EventConfig {
    String title();

    Optional<LocalDate> date();

    /** Address in the QR code; unset, the machine's address on its local network. */
    Optional<URI> publicUrl();

    /** Who answers for what is shown: the law wants a publisher named. */
    Optional<String> publisher();

    /** Where people write to about their data, an e-mail address or a page. */
    Optional<String> contact();

    /** The workshops, by the id that URLs carry ({@code obsrs.rooms.<id>.*}). */
    @ConfigMapping(prefix = "obsrs.rooms")
    interface Rooms {
        @WithParentName
        Map<String, RoomConfig> byId();
    }

    /** One workshop. */
    interface RoomConfig {
        /** 1 to 9: its order, its paper, the number on its posts. */
        int number();

        String title();

        /** Hashtags that put a post into this room, with or without their sign. */
        Optional<List<String>> hashtags();
    }
}
