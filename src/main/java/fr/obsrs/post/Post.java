package fr.obsrs.post;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a post, cleaned by the source that brought it. Text is plain text: whatever markup a network speaks
 * ends in its connector.
 *
 * @param source configured name of the source that brought it
 * @param url the post's own page, http or https; nothing for a post of our form
 * @param text at most {@link #LONGEST_TEXT} UTF-16 units; may be empty when there are media
 * @param spans in order, not overlapping, within the text
 * @param lang BCP 47, as the network says; often wrong
 * @param warning content warning written by the author; the text hides behind it
 * @param room the workshop its author chose; nothing when only hashtags can tell, or none
 * @param tags hashtags without their sign, as written
 * @param publishedAt when its author published it, never later than it was received
 * @param editedAt when its author last changed it, as the network says
 * @param cautions what its network says that a person should know before it is shown, such as {@link #NO_INDEX}; no
 *     revision covers it; nothing when there is nothing to say
 */
public record Post(
        PostId id,
        Network network,
        String source,
        @Nullable URI url,
        Author author,
        String text,
        List<Span> spans,
        @Nullable String lang,
        @Nullable String warning,
        @Nullable String room,
        List<String> tags,
        List<Media> media,
        Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable List<String> cautions) {

    /** The {@link #source} of what a person copied at the desk: always looked at by another. */
    public static final String BY_HAND = "by-hand";

    public static final int LONGEST_TEXT = 5_000;
    /** Its author asks not to be found by search engines. */
    public static final String NO_INDEX = "noindex";
    /** Its author is known to the moderators of the server that brought it, who show what they write to followers only. */
    public static final String LIMITED = "limited";
    /** Its author is a program, and says so. */
    public static final String BOT = "bot";

    private static final int MOST_PARTS = 200;

    /** @throws IllegalArgumentException when a limit above does not hold */
    public Post {
        spans = List.copyOf(spans);
        tags = List.copyOf(tags);
        media = List.copyOf(media);
        cautions = cautions == null || cautions.isEmpty() ? null : List.copyOf(cautions);
        if (!id.value().startsWith(network + "-")) {
            throw new IllegalArgumentException("the id is of another network");
        }
        if (text.length() > LONGEST_TEXT || (warning != null && warning.length() > LONGEST_TEXT)) {
            throw new IllegalArgumentException("text over " + LONGEST_TEXT + " UTF-16 units");
        }
        if (spans.size() > MOST_PARTS
                || tags.size() > MOST_PARTS
                || media.size() > MOST_PARTS
                || (cautions != null && cautions.size() > MOST_PARTS)) {
            throw new IllegalArgumentException("over " + MOST_PARTS + " spans, tags or media");
        }
        int reached = 0;
        for (Span span : spans) {
            if (span.start() < reached || span.end() > text.length()) {
                throw new IllegalArgumentException("spans overlap, or leave the text");
            }
            reached = span.end();
        }
        Links.requireWeb(url);
    }

    /** A post that its network says nothing else of. */
    public Post(
            PostId id,
            Network network,
            String source,
            @Nullable URI url,
            Author author,
            String text,
            List<Span> spans,
            @Nullable String lang,
            @Nullable String warning,
            @Nullable String room,
            List<String> tags,
            List<Media> media,
            Instant publishedAt,
            @Nullable Instant editedAt) {
        this(
                id,
                network,
                source,
                url,
                author,
                text,
                spans,
                lang,
                warning,
                room,
                tags,
                media,
                publishedAt,
                editedAt,
                null);
    }

    /** Whether its network says this of it. */
    public boolean hasCaution(String caution) {
        return cautions != null && cautions.contains(caution);
    }

    /** The hash of all that a viewer can see of it. */
    public Revision revision() {
        return Revision.of(this);
    }

    /** Its author, as a pseudonym. */
    public AuthorKey authorKey() {
        return AuthorKey.of(network, author);
    }
}
