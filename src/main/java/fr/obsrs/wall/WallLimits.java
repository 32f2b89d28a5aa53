package fr.obsrs.wall;

import fr.obsrs.event.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses a wall that nobody can mean, before anything starts. */
@Singleton
class WallLimits {
    private static final int LARGEST = 1_000;
    private static final int SHORTEST_LEASE = 10;
    private static final int LONGEST_LEASE = 120;
    private static final int MOST_STREAMS = 100_000;

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, WallConfig config) {
        StartRefused.unless(
                config.size() >= 1 && config.size() <= LARGEST,
                "obsrs.wall.size is %d: it must be 1 to %d.",
                config.size(),
                LARGEST);
        long seconds = config.lease().toSeconds();
        StartRefused.unless(
                seconds >= SHORTEST_LEASE && seconds <= LONGEST_LEASE,
                "obsrs.wall.lease is %d s: it must be %d to %d s.",
                seconds,
                SHORTEST_LEASE,
                LONGEST_LEASE);
        StartRefused.unless(
                config.streams() >= 1 && config.streams() <= MOST_STREAMS,
                "obsrs.wall.streams is %d: it must be 1 to %d.",
                config.streams(),
                MOST_STREAMS);
        StartRefused.unless(
                config.streamsReserved() >= 0 && config.streamsReserved() < config.streams(),
                "obsrs.wall.streams-reserved is %d: it must be 0 or more, and less than obsrs.wall.streams (%d).",
                config.streamsReserved(),
                config.streams());
        StartRefused.unless(
                config.streamsPerAddress() >= 1,
                "obsrs.wall.streams-per-address is %d: it must be 1 or more.",
                config.streamsPerAddress());
    }
}
