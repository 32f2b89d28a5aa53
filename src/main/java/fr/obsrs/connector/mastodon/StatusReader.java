package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.LocalId;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Reads the statuses of a page, each on its own: one that cannot be read is put aside, the others go on. Remembers those
 * that were put aside, since looks overlap: the same bytes are not tried again. For one thread.
 */
final class StatusReader {
    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_ID = 2_048;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String source;
    private final URI server;
    private final BiPredicate<String, Collection<String>> concerns;
    private final Time time;
    /** The ids of statuses that could not be read, by the hash of their bytes. */
    private final Cache<String, String> unreadable =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /**
     * @param server the one that is read: what was written there is at home there
     * @param concerns whether a text and its tags carry a hashtag of ours
     */
    StatusReader(String source, URI server, BiPredicate<String, Collection<String>> concerns, Time time) {
        this.source = source;
        this.server = server;
        this.concerns = concerns;
        this.time = time;
    }

    /** What was on a page: the ids of all that has one, in its order. */
    record Page(List<String> ids) {
        Optional<String> newest() {
            return StatusIds.newest(ids);
        }
    }

    /**
     * Hands over the posts among them, last first: pages begin with the newest. What does not concern us, or no longer
     * does, has left.
     */
    Page read(List<byte[]> elements, Handover out) throws SourceException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int at = elements.size() - 1; at >= 0; at--) {
            byte[] element = elements.get(at);
            String hash = hash(element);
            String id = unreadable.getIfPresent(hash);
            if (id == null) {
                id = read(element, hash, out);
            }
            if (!id.isBlank()) {
                ids.add(0, id);
            }
        }
        return new Page(ids);
    }

    /** @return its id, empty where it has none */
    private String read(byte[] element, String hash, Handover out) throws SourceException, InterruptedException {
        String id = "";
        Optional<Post> post = Optional.empty();
        Optional<PostId> which = Optional.empty();
        Instant editedAt = null;
        boolean home = false;
        String flaw = null;
        try {
            JsonNode status = JSON.readTree(element);
            id = id(status);
            post = Status.read(status, source, time.now()).filter(it -> concerns.test(it.text(), it.tags()));
            which = Status.which(status);
            editedAt = Status.editedAt(status, time.now());
            home = Status.isAtHome(status, server);
        } catch (StreamConstraintsException e) {
            flaw = "JSON too deep or too long";
        } catch (IOException e) {
            flaw = "not JSON";
        } catch (IllegalArgumentException e) {
            flaw = String.valueOf(e.getMessage());
        } catch (StackOverflowError e) {
            flaw = "too deep to read";
        }
        if (flaw != null) {
            unreadable.put(hash, id);
            out.unreadable(id.isBlank() ? "status " + Arrays.hashCode(element) : "status " + id, element, flaw);
        }
        if (post.isPresent() && !id.isBlank()) {
            out.post(new LocalId(id, home), post.get());
        } else if (post.isPresent()) {
            out.post(post.get());
        } else if (which.isPresent()) {
            out.left(which.get(), home, editedAt);
        }
        return id;
    }

    private static String id(JsonNode status) {
        String id = status.path("id").asText("");
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an id over " + LONGEST_ID + " characters");
        }
        return id;
    }

    /** Whether this is the way in which servers of this kind say no, and not any page that says 404. */
    static boolean saysError(byte[] body) {
        try {
            return JSON.readTree(body).hasNonNull("error");
        } catch (IOException | StackOverflowError e) {
            return false;
        }
    }

    private static String hash(byte[] element) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(element));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
