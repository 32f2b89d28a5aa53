package fr.obsrs.access;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody signed in at one device. Written once, under the hash of what the device's cookie says.
 *
 * @param stamp of the account as it was: see {@link Account#stamp}
 * @param device for its owner to know it again
 */
record Session(String name, String stamp, String device, Instant since) {
    /** An evening, and taking down the chairs. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Without a page opened or a decision made; what a page asks by itself does not count. */
    static final Duration IDLE = Duration.ofHours(1);

    /** One that is open: {@code id} is the hash, by which it can be ended but not taken over. */
    record Open(String id, Session session, Instant seen) {}

    /** @param seen when its owner last did something */
    boolean isOver(Instant seen, Instant now) {
        return now.isAfter(since.plus(LONGEST)) || now.isAfter(seen.plus(IDLE));
    }
}
