package fr.obsrs.connector;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a failing source alone: at random between nothing and a limit that doubles from 2 s to 60 s, so that
 * many walls do not knock on a server together; yet a second at least, so that none is pestered. For one thread.
 */
final class Backoff {
    static final Duration LEAST = Duration.ofSeconds(1);
    static final Duration MOST = Duration.ofMinutes(1);
    /** No server may silence us for longer than this. */
    static final Duration LONGEST_OBEYED = Duration.ofHours(1);

    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Counts a failure. Never shorter than what the source asked for; a minute and more where it refuses us. */
    Duration after(SourceException failure) {
        failures = Math.min(failures + 1, DOUBLINGS);
        long limit = Math.min(MOST.toMillis(), LEAST.toMillis() << failures);
        Duration ours = failure.isRefused()
                ? MOST.plusMillis(random.nextLong(LEAST.toMillis() * 10))
                : Duration.ofMillis(Math.max(LEAST.toMillis(), random.nextLong(limit + 1)));
        Duration theirs = failure.pause().compareTo(LONGEST_OBEYED) < 0 ? failure.pause() : LONGEST_OBEYED;
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    void reset() {
        failures = 0;
    }
}
