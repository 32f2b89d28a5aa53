package fr.obsrs.connector;

import fr.obsrs.event.DataFolder;
import io.smallrye.common.net.HostName;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which process this is, among those that share the sources. */
@Singleton
final class ThisInstance {
    private final String name;
    private final String seat;

    ThisInstance(DataFolder data) {
        // Asks no name server, which would keep a laptop without a network waiting.
        String host = HostName.getHostName();
        String place = host + ":" + data.path().toAbsolutePath();
        this.name = host + "-" + ProcessHandle.current().pid();
        this.seat =
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** For people: host and process. */
    String name() {
        return name;
    }

    /**
     * Its place in a group, the same after a restart: made of the host and the data folder, so that an installation that
     * was killed takes its sources up at once rather than after the session of the dead.
     */
    String seat() {
        return seat;
    }
}
