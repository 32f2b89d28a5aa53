package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Answer;
import fr.obsrs.connector.Time;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How many requests a server grants us still: 300 in 5 minutes in all (docs.joinmastodon.org, api/rate-limits), or what
 * its own headers say where that is less. Timelines come first: a sweep leaves them a share. For one thread.
 */
final class Budget {
    /** At once; as many come back in 5 minutes, so that no 5 minutes see more than 300. */
    private static final double MOST = 150;
    /** A sweep stops here. */
    private static final double FOR_TIMELINES = 50;

    private static final double NANOS_EACH = 2e9;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Time time;
    private double left = MOST;
    private long countedAt;
    private long closedUntil;

    Budget(Time time) {
        this.time = time;
        this.countedAt = time.nanoTime();
        this.closedUntil = countedAt;
    }

    /** How long the server wants to be left alone; zero when it does not. */
    Duration pause() {
        return Duration.ofNanos(Math.max(0, closedUntil - time.nanoTime()));
    }

    /** Whether something may be asked that can wait. */
    boolean hasSpare() {
        refill();
        return pause().isZero() && left > FOR_TIMELINES;
    }

    void asked() {
        refill();
        left = Math.max(0, left - 1);
    }

    /** Takes note of what an answer says: how many requests remain, and until when. */
    void answered(Answer answer) {
        Optional<Double> remaining =
                answer.headers().firstValue("X-RateLimit-Remaining").flatMap(Budget::number);
        remaining.ifPresent(said -> left = Math.min(left, said));
        if (answer.status() == 429 || remaining.filter(said -> said <= 0).isPresent()) {
            left = 0;
            untilReset(answer.headers()).ifPresent(wait -> closedUntil = time.nanoTime() + wait.toNanos());
        }
    }

    private void refill() {
        long now = time.nanoTime();
        left = Math.min(MOST, left + (now - countedAt) / NANOS_EACH);
        countedAt = now;
    }

    /** By the server's own clock where it tells it. */
    private Optional<Duration> untilReset(HttpHeaders headers) {
        Instant there = headers.firstValue("Date")
                .flatMap(date -> instant(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                .orElse(time.now());
        return headers.firstValue("X-RateLimit-Reset")
                .flatMap(date -> instant(date, DateTimeFormatter.ISO_DATE_TIME))
                .map(until -> Duration.between(there, until))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Instant> instant(String date, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(date.strip(), format).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String said) {
        try {
            return Optional.of((double) Long.parseLong(said.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
