package fr.obsrs.journal;

import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines; what is null does not narrow.
 *
 * @param by a maker's name, without regard to case
 * @param kind of {@link #KINDS}, or one kind of decision such as {@code moderated}
 * @param from no line before it
 * @param to no line from it on
 */
record Wanted(
        @Nullable PostId post,
        @Nullable String by,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant to) {
    static final String PEOPLE = "people";
    static final String ALL = "all";
    static final String HOUSE = "house";

    /** {@code people} is all but what rules say of what comes. */
    static final Set<String> KINDS = Set.of(PEOPLE, ALL, HOUSE, "judged");

    private static final Set<String> OF_HOUSE = Set.of("mode", "author", "scene", "word", "rule", "source");

    /** @throws RuntimeException a problem that names the parameter which cannot be */
    static Wanted of(
            @Nullable String post,
            @Nullable String by,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to) {
        String id = text(post);
        String name = text(by);
        String what = text(kind);
        String first = text(from);
        String last = text(to);
        return new Wanted(
                id.isEmpty() ? null : post(id),
                name.isEmpty() ? null : name,
                what.isEmpty() ? null : what,
                first.isEmpty() ? null : time("from", first, 0),
                last.isEmpty() ? null : time("to", last, 1));
    }

    boolean is(Line line) {
        return (post == null || post.equals(line.post()))
                && (by == null || by.equalsIgnoreCase(line.deed().by()))
                && isKind(line.deed().kind())
                && (from == null || !line.time().isBefore(from))
                && (to == null || line.time().isBefore(to));
    }

    private boolean isKind(String is) {
        if (kind == null || kind.equals(ALL)) {
            return true;
        }
        return switch (kind) {
            case PEOPLE -> !is.equals("judged");
            case HOUSE -> OF_HOUSE.contains(is);
            default -> kind.equals(is);
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static PostId post(String id) {
        try {
            return new PostId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Status.BAD_REQUEST, "There is no such post.", Map.of("parameter", "post"));
        }
    }

    /** A moment, or a day: from its first moment, or to its last. */
    private static Instant time(String parameter, String value, int days) {
        try {
            return value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw Problems.of(
                    Status.BAD_REQUEST,
                    "A time is written as 2026-09-26T16:00:00Z, a day as 2026-09-26.",
                    Map.of("parameter", parameter));
        }
    }
}
