package fr.obsrs.connector.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids of statuses, which are opaque: Mastodon's are decimal and sort by length, then as text (docs.joinmastodon.org,
 * api/guidelines); other servers have their own. Mastodon makes them from the time a status was published
 * ({@code milliseconds << 16}), so one that arrives late gets an id below those already seen.
 */
final class StatusIds {
    /** How late a status may arrive from another server and still be found. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,19}");
    private static final Comparator<String> BY_SIZE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final int SHIFT = 16;
    private static final long FIRST_MASTODON =
            Instant.parse("2016-01-01T00:00:00Z").toEpochMilli();

    private StatusIds() {}

    /** Whether an id tells its time; other servers count in other ways. */
    static boolean tellsTime(String id, Instant now) {
        if (!DECIMAL.matcher(id).matches() || BY_SIZE.compare(id, Long.toString(Long.MAX_VALUE)) > 0) {
            return false;
        }
        long millis = Long.parseLong(id) >> SHIFT;
        return millis >= FIRST_MASTODON
                && millis <= now.plus(Duration.ofDays(1)).toEpochMilli();
    }

    /** Where to read from again so that late ones are found; the same id where it does not tell its time. */
    static String withOverlap(String id, Instant now) {
        return tellsTime(id, now) ? Long.toString(Long.parseLong(id) - (OVERLAP.toMillis() << SHIFT)) : id;
    }

    /** The newest of a page, which is newest first unless the ids themselves say otherwise. */
    static Optional<String> newest(List<String> page) {
        return page.stream().allMatch(id -> DECIMAL.matcher(id).matches())
                ? page.stream().max(BY_SIZE)
                : page.stream().findFirst();
    }

    /** The later of two, where they can be compared; else the one read last. */
    static String later(String before, String readLast) {
        return newest(List.of(readLast, before)).orElse(readLast);
    }
}
