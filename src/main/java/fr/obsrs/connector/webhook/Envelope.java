package fr.obsrs.connector.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.obsrs.event.Event;
import fr.obsrs.post.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The body of a delivery: {@code {"type":"social.post.created","timestamp":…,"data":{…}}}. */
final class Envelope {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxNumberLength(30)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Envelope() {}

    /**
     * What it tells; nothing for types that are not ours: a sender may have more to say than we care for.
     *
     * @throws Flaw which names the field
     */
    static Optional<Told> read(byte[] body, String source, Event event, Instant now) {
        Fields envelope = new Fields(object(body), "");
        String type = envelope.requiredText("type", 100);
        return switch (type) {
            case "social.post.created" -> Optional.of(written(envelope, false, source, event, now));
            case "social.post.updated" -> Optional.of(written(envelope, true, source, event, now));
            case "social.post.deleted" -> Optional.of(new Told.Gone(SentPost.id(envelope.object("data"))));
            default -> Optional.empty();
        };
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            // Said below, for both: what a parser says of it may hold words of it.
        }
        throw new Flaw("", "The body must be one JSON object, in UTF-8, nested at most 30 deep, no name twice.");
    }

    /** A tool is set up for this event, yet a page that it reads may have others: a post must say that it is for us. */
    private static Told written(Fields envelope, boolean edited, String source, Event event, Instant now) {
        Instant sentAt = envelope.time("timestamp", now)
                .orElseThrow(() -> new Flaw("timestamp", "Needed: when this happened, as RFC 3339 writes it."));
        Fields data = envelope.object("data");
        Instant editedAt = data.time("updatedAt", now).orElse(edited ? sentAt : null);
        Post post = SentPost.read(data, source, editedAt, sentAt, now, event);
        return post.room() != null || event.concerns(post.text(), post.tags())
                ? new Told.Written(post)
                : new Told.Elsewhere(post.id(), editedAt);
    }
}
