package fr.obsrs.connector;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server asks us to leave it alone: {@code Retry-After} in seconds or as a date (RFC 9110), else
 * {@code X-RateLimit-Reset} as the ISO-8601 date that Mastodon writes (docs.joinmastodon.org, api/rate-limits). Dates
 * are measured against the server's own {@code Date}, so clocks may differ.
 */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        Instant there = headers.firstValue("Date").flatMap(RetryAfter::httpDate).orElse(now);
        return headers.firstValue("Retry-After")
                .flatMap(said -> seconds(said).or(() -> httpDate(said).map(until -> Duration.between(there, until))))
                .or(() -> headers.firstValue("X-RateLimit-Reset")
                        .flatMap(RetryAfter::isoDate)
                        .map(until -> Duration.between(there, until)))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Duration> seconds(String said) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said.strip())));
        } catch (NumberFormatException | ArithmeticException notSeconds) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> httpDate(String said) {
        try {
            return Optional.of(ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> isoDate(String said) {
        try {
            return Optional.of(ZonedDateTime.parse(said.strip(), DateTimeFormatter.ISO_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
