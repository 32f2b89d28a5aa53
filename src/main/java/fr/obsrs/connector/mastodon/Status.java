package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.connector.HtmlText;
import fr.obsrs.post.Author;
import fr.obsrs.post.Links;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A status (docs.joinmastodon.org, entities/Status) as a post. Takes what all servers say alike where a revision
 * covers it, so that the same status through two of them is the same words.
 */
final class Status {
    private static final int LONGEST_URI = 2_048;
    /** Of HTML, in UTF-16 units: no person writes so much, and markup costs more to read than it weighs. */
    private static final int LONGEST_CONTENT = 64 << 10;

    private static final int MOST_SPANS = 200;
    private static final int MOST_TAGS = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private Status() {}

    /**
     * Nothing for what is none of our business: not public, a boost, of a suspended account, or without anything to show.
     *
     * @throws IllegalArgumentException when this is no status
     */
    static Optional<Post> read(JsonNode status, String source, Instant now) {
        if (!status.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        if (!status.path("visibility").asText("").equals("public")
                || status.hasNonNull("reblog")
                || status.path("account").path("suspended").asBoolean()) {
            return Optional.empty();
        }
        String uri = status.path("uri").asText("");
        if (uri.isBlank() || uri.length() > LONGEST_URI) {
            throw new IllegalArgumentException("no uri of 1 to " + LONGEST_URI + " characters");
        }
        Author author = Account.read(status.path("account"));
        String content = status.path("content").asText("");
        if (content.length() > LONGEST_CONTENT) {
            throw new IllegalArgumentException("content over " + LONGEST_CONTENT + " UTF-16 units");
        }
        HtmlText said = HtmlText.of(content);
        List<Span> marked = Spans.with(said.spans(), CustomEmoji.in(said.text(), status.path("emojis")));
        List<Span> spans = Spans.withHashtags(said.text(), marked).stream()
                .limit(MOST_SPANS)
                .toList();
        String warning = PlainText.text(status.path("spoiler_text").asText(""), Post.LONGEST_TEXT);
        List<Media> media = Attachments.read(status.path("media_attachments"));
        if (said.text().isEmpty() && media.isEmpty()) {
            return Optional.empty();
        }
        Instant edited = editedAt(status, now);
        return Optional.of(new Post(
                PostId.of(Network.MASTODON, uri),
                Network.MASTODON,
                source,
                page(status, uri),
                author,
                said.text(),
                spans,
                language(status),
                warning.isEmpty() ? null : warning,
                null,
                List.copyOf(tags(status, said.text(), spans)),
                media,
                Optional.ofNullable(time(status, "created_at", now)).orElse(now),
                edited,
                Account.cautions(status.path("account"))));
    }

    /** Which post it is or was, whatever it says now; nothing for what has no name of its own. */
    static Optional<PostId> which(JsonNode status) {
        String uri = status.path("uri").asText("");
        return uri.isBlank() || uri.length() > LONGEST_URI
                ? Optional.empty()
                : Optional.of(PostId.of(Network.MASTODON, uri));
    }

    /** Whether it was written on this server: its name there is an address of the same host and port. */
    static boolean isAtHome(JsonNode status, URI server) {
        return Links.web(status.path("uri").asText(null))
                .filter(uri -> server.getAuthority().equalsIgnoreCase(uri.getAuthority()))
                .isPresent();
    }

    private static @Nullable URI page(JsonNode status, String uri) {
        return Links.web(status.path("url").asText(null))
                .or(() -> Links.web(uri))
                .orElse(null);
    }

    private static @Nullable String language(JsonNode status) {
        String language = status.path("language").asText("");
        return LANGUAGE.matcher(language).matches() ? language : null;
    }

    /** When its author last changed it; nothing for never, or where it cannot be read. */
    static @Nullable Instant editedAt(JsonNode status, Instant now) {
        return time(status, "edited_at", now);
    }

    /** Never later than now: authors' clocks lie. Nothing when there is none, or none that can be read. */
    private static @Nullable Instant time(JsonNode status, String field, Instant now) {
        try {
            Instant said = OffsetDateTime.parse(status.path(field).asText("")).toInstant();
            return said.isBefore(now) ? said : now;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As the author wrote them, then those that only the server lists. */
    private static Collection<String> tags(JsonNode status, String text, List<Span> spans) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Span span : spans) {
            if (span.kind() == Span.Kind.HASHTAG) {
                add(tags, text.substring(span.start() + 1, span.end()));
            }
        }
        status.path("tags").forEach(tag -> add(tags, tag.path("name").asText("")));
        return tags.values();
    }

    private static void add(Map<String, String> tags, String raw) {
        String tag = PlainText.line(raw, 100);
        if (!tag.isEmpty() && tags.size() < MOST_TAGS) {
            tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
        }
    }
}
