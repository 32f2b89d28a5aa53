package fr.obsrs.connector;

import fr.obsrs.event.DataFolder;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Which process this is, among those that share the sources. */
@Singleton
final class ThisInstance {
    private final String name;
    private final Optional<String> seat;

    ThisInstance(DataFolder data) {
        Optional<String> host = host();
        this.name = host.orElse("unknown") + "-" + ProcessHandle.current().pid();
        this.seat = host.map(known -> known + ":" + data.path().toAbsolutePath())
                .map(place -> UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** For people: host and process. */
    String name() {
        return name;
    }

    /**
     * The same after a restart, made of the host and the data folder, so that an installation that was killed takes its
     * sources up at once rather than after the session of the dead. Nothing where the host has no name.
     */
    Optional<String> seat() {
        return seat;
    }

    private static Optional<String> host() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
