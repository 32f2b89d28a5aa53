package fr.obsrs.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of a source, every few seconds and at each change, on topic {@code signals} under key
 * {@code source/<name>}, or {@code source/<name>@<instance>} where every instance reads it. No post, no secret.
 *
 * @param type always {@link #TYPE}: others signal on this topic too
 * @param source its name in the settings
 * @param connector the kind of connector, such as {@code mastodon}
 * @param address the server's host as people know it, where there is one
 * @param instance which process says so; another one takes over when it ends
 * @param detail what the server said, short, without content and secrets, such as {@code HTTP 429}
 * @param everySeconds pause between two looks, where it is asked; 0 elsewhere
 * @param nextTry when it is tried again, where it fails
 * @param heardAt when it last answered
 * @param postedAt when its last new post was durable
 * @param posts how many were, since this instance reads it
 * @param lately posts in each of the last {@link #SLICES} slices of five minutes, oldest first
 */
public record SourceReport(
        String type,
        String source,
        String connector,
        @Nullable String address,
        String instance,
        Situation situation,
        @Nullable String detail,
        int everySeconds,
        @Nullable Instant nextTry,
        @Nullable Instant heardAt,
        @Nullable Instant postedAt,
        long posts,
        List<Integer> lately) {
    public static final String TYPE = "source";

    /** One hour. */
    public static final int SLICES = 12;

    public SourceReport {
        lately = List.copyOf(lately);
    }

    /** The same source, read by nobody now. */
    SourceReport unattended() {
        return with(Situation.UNATTENDED, null, heardAt, postedAt, posts, lately);
    }

    /** One source that two instances read: what it brought in all, and how it does where it does worse. */
    SourceReport and(SourceReport other) {
        SourceReport worse = other.situation.condition().compareTo(situation.condition()) > 0 ? other : this;
        return worse.with(
                worse.situation,
                worse.detail,
                later(heardAt, other.heardAt),
                later(postedAt, other.postedAt),
                posts + other.posts,
                IntStream.range(0, SLICES)
                        .mapToObj(slice -> slice(slice) + other.slice(slice))
                        .toList());
    }

    private int slice(int number) {
        return number < lately.size() ? lately.get(number) : 0;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private SourceReport with(
            Situation how,
            @Nullable String why,
            @Nullable Instant heard,
            @Nullable Instant posted,
            long count,
            List<Integer> slices) {
        return new SourceReport(
                type, source, connector, address, instance, how, why, everySeconds, null, heard, posted, count, slices);
    }
}
