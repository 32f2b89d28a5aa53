package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import fr.obsrs.post.Post;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Reads the statuses of a page, each on its own: one that cannot be read is put aside, the others go on.
 *
 * @param concerns whether a text and its tags carry a hashtag of ours
 */
record StatusReader(String source, BiPredicate<String, Collection<String>> concerns, Time time) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What was on a page: the ids of all that has one, in its order. */
    record Page(List<String> ids) {
        Optional<String> newest() {
            return StatusIds.newest(ids);
        }
    }

    /** Hands over the posts among them, last first: pages begin with the newest. */
    Page read(List<byte[]> elements, Handover out) throws SourceException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int at = elements.size() - 1; at >= 0; at--) {
            byte[] element = elements.get(at);
            String id = "";
            Optional<Post> post;
            try {
                JsonNode status = JSON.readTree(element);
                id = status.path("id").asText("");
                post = Status.read(status, source, time.now()).filter(it -> concerns.test(it.text(), it.tags()));
            } catch (StreamConstraintsException e) {
                post = putAside(id, element, "JSON too deep or too long", out);
            } catch (IOException e) {
                post = putAside(id, element, "not JSON", out);
            } catch (IllegalArgumentException e) {
                post = putAside(id, element, String.valueOf(e.getMessage()), out);
            }
            if (!id.isBlank()) {
                ids.add(0, id);
            }
            if (post.isPresent()) {
                out.post(post.get());
            }
        }
        return new Page(ids);
    }

    private static Optional<Post> putAside(String id, byte[] element, String reason, Handover out) {
        String key = id.isBlank() ? "status " + Arrays.hashCode(element) : "status " + id;
        out.unreadable(key, element, reason);
        return Optional.empty();
    }
}
