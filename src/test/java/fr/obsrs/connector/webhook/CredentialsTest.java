package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.obsrs.connector.Source;
import fr.obsrs.connector.SourceConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String TOKEN = "a-plain-token-of-24-signs";

    record Config(Optional<String> token) implements SourceConfig {
        @Override
        public String type() {
            return "webhook";
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<URI> url() {
            return Optional.empty();
        }

        @Override
        public Duration pollEvery() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Optional<Duration> every() {
            return Optional.empty();
        }
    }

    private static Credentials of(String token) {
        return Credentials.of(new Source("zap", new Config(Optional.ofNullable(token))));
    }

    private static boolean accepts(Credentials credentials, String authorization) {
        return credentials.accept(
                header -> header.equals("authorization") ? List.of(authorization) : List.of(),
                new byte[0],
                Instant.EPOCH);
    }

    @Test
    void secrets_and_tokens_stand_side_by_side_with_commas_or_spaces_between_them() {
        Credentials credentials = of(SECRET + ", " + SECRET + "  " + TOKEN);
        assertThat(credentials.secrets()).hasSize(2);
        assertThat(credentials.tokens()).containsExactly(TOKEN);
        assertThat(credentials.toString()).doesNotContain(TOKEN);
    }

    @Test
    void a_plain_token_is_accepted_as_it_is_and_nothing_else_is() {
        assertThat(accepts(of(TOKEN), "Bearer " + TOKEN)).isTrue();
        assertThat(accepts(of(TOKEN), "Bearer " + TOKEN + "x")).isFalse();
        assertThat(accepts(of(TOKEN), "Basic " + TOKEN)).isFalse();
        assertThat(accepts(of(TOKEN), TOKEN)).isFalse();
    }

    @Test
    void a_signing_secret_is_no_token() {
        assertThat(accepts(of(SECRET), "Bearer " + SECRET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "short", "whsec_c2hvcnQ=", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,short"})
    void what_can_be_guessed_stops_the_start_with_what_to_write_and_without_what_was_written(String token) {
        assertThatThrownBy(() -> of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("obsrs.sources.zap.token must be")
                .message()
                .doesNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void none_at_all_stops_the_start_too() {
        assertThatThrownBy(() -> Credentials.of(new Source("zap", new Config(Optional.empty()))))
                .hasMessageStartingWith("obsrs.sources.zap.token must be");
    }
}
