package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors were checked with the official library. */
class SignedTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_795_511_100);

    record Vector(String name, JsonNode said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream file = SignedTest.class.getResourceAsStream("/webhook/signature-vectors.derived.json")) {
            JsonNode all = new JsonMapper().readTree(file);
            assertThat(all).hasSize(17);
            return StreamSupport.stream(all.spliterator(), false)
                    .map(vector -> new Vector(vector.get("name").asText(), vector));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_delivery_is_accepted_or_refused_as_the_official_library_does(Vector vector) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        vector.said
                .get("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        boolean accepted = Signed.of(header -> headers.getOrDefault(header, List.of()))
                .map(signed -> signed.isBy(
                        List.of(Secret.of(vector.said.get("secret").asText())),
                        vector.said.get("body").asText().getBytes(StandardCharsets.UTF_8),
                        Instant.ofEpochSecond(vector.said.get("now").asLong())))
                .orElse(false);
        assertThat(accepted).isEqualTo(vector.said.get("valid").asBoolean());
    }

    private static Secret secret(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new Secret(key);
    }

    private static Signed signedBy(Secret secret, long second) {
        String timestamp = Long.toString(second);
        return new Signed(
                "msg", timestamp, "v1," + Base64.getEncoder().encodeToString(secret.sign("msg", timestamp, BODY)));
    }

    @Test
    void while_a_secret_is_changed_both_are_good_and_a_third_is_not() {
        List<Secret> both = List.of(secret(1), secret(2));
        assertThat(signedBy(secret(1), NOW.getEpochSecond()).isBy(both, BODY, NOW))
                .isTrue();
        assertThat(signedBy(secret(2), NOW.getEpochSecond()).isBy(both, BODY, NOW))
                .isTrue();
        assertThat(signedBy(secret(3), NOW.getEpochSecond()).isBy(both, BODY, NOW))
                .isFalse();
    }

    @Test
    void five_minutes_either_way_are_borne_and_a_second_more_is_not() {
        for (int apart : new int[] {-300, 300}) {
            assertThat(signedBy(secret(1), NOW.getEpochSecond() + apart).isBy(List.of(secret(1)), BODY, NOW))
                    .isTrue();
        }
        for (int apart : new int[] {-301, 301}) {
            assertThat(signedBy(secret(1), NOW.getEpochSecond() + apart).isBy(List.of(secret(1)), BODY, NOW))
                    .isFalse();
        }
    }

    @Test
    void headers_that_are_there_twice_too_long_or_out_of_shape_are_none() {
        assertThat(Signed.of(headers(List.of("msg"), "1", "v1,x"))).isPresent();
        assertThat(Signed.of(headers(List.of("msg", "other"), "1", "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of("m".repeat(257)), "1", "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of("m sg"), "1", "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of(""), "1", "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of("msg"), "-1", "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of("msg"), "9".repeat(40), "v1,x"))).isEmpty();
        assertThat(Signed.of(headers(List.of("msg"), "1", "v".repeat(4_097)))).isEmpty();
    }

    private static Function<String, List<String>> headers(List<String> id, String timestamp, String signatures) {
        return header -> switch (header) {
            case "webhook-id" -> id;
            case "webhook-timestamp" -> List.of(timestamp);
            default -> List.of(signatures);
        };
    }

    @Test
    void a_secret_that_is_too_short_too_long_or_no_base64_is_refused_and_none_is_ever_printed() {
        for (String written : List.of("whsec_c2hvcnQ=", "whsec_" + "A".repeat(100), "whsec_%%%")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(written));
        }
        assertThat(secret(1)).hasToString("whsec_…");
    }
}
