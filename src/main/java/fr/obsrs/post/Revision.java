package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which words: 32 hex digits of a SHA-256 over everything a viewer can see of a post (author's id and name, text,
 * spans, warning, media and their alt text). Changed words are another revision, so nobody's approval covers words that
 * nobody saw. What servers disagree on (handle, language, counts, cached addresses) stays out, so that the same post
 * through two servers is one revision.
 */
public record Revision(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when the value is not 32 hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Revision {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a revision");
        }
    }

    static Revision of(Post post) {
        Fields fields = new Fields();
        fields.add("author", post.author().id());
        fields.add("name", post.author().name());
        fields.add("text", post.text());
        fields.add("warning", post.warning());
        for (Span span : post.spans()) {
            fields.add("span", span.kind() + " " + span.start() + " " + span.end() + " " + span.href());
        }
        for (Media media : post.media()) {
            fields.add("media", media.kind() + " " + media.origin());
            fields.add("alt", media.alt());
        }
        return new Revision(HexFormat.of().formatHex(fields.sha256.digest(), 0, 16));
    }

    @Override
    public String toString() {
        return value;
    }

    /** Name and value with their lengths: no two different posts write the same bytes. What is absent writes nothing. */
    private static final class Fields {
        private final MessageDigest sha256 = Pseudonym.sha256();

        void add(String name, @Nullable String value) {
            if (value != null) {
                addBytes(name);
                addBytes(value);
            }
        }

        private void addBytes(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha256.update(bytes);
        }
    }
}
