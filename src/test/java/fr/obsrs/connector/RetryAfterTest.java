package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:44:00Z");

    @Test
    void seconds_and_dates_are_understood() {
        assertThat(of(Map.of("Retry-After", "120"))).contains(Duration.ofSeconds(120));
        assertThat(of(Map.of("retry-after", "Tue, 24 Nov 2026 09:45:30 GMT"))).contains(Duration.ofSeconds(90));
    }

    @Test
    void mastodon_says_when_its_limit_ends_with_six_decimals() {
        assertThat(of(Map.of("X-RateLimit-Reset", "2026-11-24T09:45:00.123456Z")))
                .contains(Duration.ofSeconds(60, 123_456_000));
    }

    @Test
    void a_servers_own_clock_counts_where_it_tells_it() {
        assertThat(of(Map.of(
                        "X-RateLimit-Reset", "2031-01-01T00:05:00.000000Z", "Date", "Wed, 01 Jan 2031 00:00:00 GMT")))
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void nonsense_and_the_past_are_no_pause() {
        assertThat(of(Map.of())).isEmpty();
        assertThat(of(Map.of("Retry-After", "soon"))).isEmpty();
        assertThat(of(Map.of("Retry-After", "-5"))).isEmpty();
        assertThat(of(Map.of("Retry-After", "99999999999999999999"))).isEmpty();
        assertThat(of(Map.of("X-RateLimit-Reset", "1700000000"))).isEmpty();
        assertThat(of(Map.of("X-RateLimit-Reset", "2020-01-01T00:00:00.000000Z")))
                .isEmpty();
    }

    private static Optional<Duration> of(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return RetryAfter.of(HttpHeaders.of(lists, (name, value) -> true), NOW);
    }
}
