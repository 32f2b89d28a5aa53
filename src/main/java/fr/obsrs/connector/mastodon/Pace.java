package fr.obsrs.connector.mastodon;

import java.time.Duration;

/**
 * How often a server is looked at.
 *
 * @param poll between two looks at its timelines, where it is only asked
 * @param beside the same beside a stream that is open
 * @param again between two looks at the newest page, for edits
 * @param sweep between two looks at what people look at
 * @param eventSilence after so long without a byte a stream of events is dead
 * @param socketSilence after so long without a frame a socket is dead
 * @param retry before a stream is opened again after its first failure; doubles up to 60 times that
 * @param instance between two looks at what the server says of itself
 * @param missing before streams are asked for again that were not there
 */
record Pace(
        Duration poll,
        Duration beside,
        Duration again,
        Duration sweep,
        Duration eventSilence,
        Duration socketSilence,
        Duration retry,
        Duration instance,
        Duration missing) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Mastodon thumps each 15 s, and pings sockets each 30 s. */
    static Pace of(Duration poll) {
        return new Pace(
                poll,
                poll.compareTo(MINUTE) > 0 ? poll : MINUTE,
                MINUTE,
                MINUTE,
                Duration.ofSeconds(45),
                Duration.ofSeconds(75),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10));
    }
}
