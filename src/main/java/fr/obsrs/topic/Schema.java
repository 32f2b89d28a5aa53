package fr.obsrs.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * How one type is written on topics: JSON, with its name and version in the header {@code schema}. Changes only add;
 * fields we do not know are dropped, versions we do not know are refused.
 *
 * @param name such as {@code post.v1}
 */
public record Schema<T>(String name, Class<T> type) {
    static final String HEADER = "schema";
    private static final Pattern NAME = Pattern.compile("[a-z]{1,20}\\.v[0-9]{1,4}");

    /** Shared with whoever writes the same records elsewhere, such as the benchmark; thread-safe. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    public byte[] write(T value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as " + name, e);
        }
    }

    public Header header() {
        return new RecordHeader(HEADER, name.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads one value. Why it cannot is told without any of its content.
     *
     * @throws UnreadableException when the bytes are not this type, or of a version that we do not know
     */
    public T read(Headers headers, byte @Nullable [] value) throws UnreadableException {
        Header schema = headers.lastHeader(HEADER);
        String said = schema == null ? "none" : new String(schema.value(), StandardCharsets.US_ASCII);
        if (!said.equals(name)) {
            throw new UnreadableException(
                    "schema is %s, not %s".formatted(NAME.matcher(said).matches() ? said : "no name", name));
        }
        if (value == null) {
            throw new UnreadableException("no value");
        }
        try {
            T read = JSON.readValue(value, type);
            if (read == null) {
                throw new UnreadableException("null");
            }
            Optional<String> flaw = Soundness.flaw(read);
            if (flaw.isPresent()) {
                throw new UnreadableException("not %s: %s".formatted(name, flaw.get()));
            }
            return read;
        } catch (JsonMappingException e) {
            throw new UnreadableException("not %s: wrong value of '%s'".formatted(name, path(e)));
        } catch (JsonProcessingException e) {
            throw new UnreadableException("not %s: broken JSON".formatted(name));
        } catch (IOException e) {
            throw new UnreadableException("not " + name);
        }
    }

    /** Names of our own fields only: those that we do not know were never gone into. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
