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
    }
}
