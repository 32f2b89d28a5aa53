package fr.obsrs.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of a source, every few seconds and at each change, on topic {@code signals} under key
 * {@code source/<name>}. No post, no secret.
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
}
