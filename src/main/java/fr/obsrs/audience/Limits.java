package fr.obsrs.audience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.obsrs.event.StartRefused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** How fast a sender, and an address that a hall may share, can post. Counts what is accepted, in memory only. */
@Singleton
class Limits {
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> senders;
    private final LoadingCache<String, Bucket> addresses;

    @Inject
    Limits(AudienceConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(AudienceConfig config, TimeMeter time) {
        this.senders = buckets(config.postsPerMinute(), time);
        this.addresses = buckets(config.postsPerMinutePerAddress(), time);
    }

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, AudienceConfig config) {
        check("posts-per-minute", config.postsPerMinute());
        check("posts-per-minute-per-address", config.postsPerMinutePerAddress());
    }

    private static void check(String setting, int value) {
        StartRefused.unless(value >= 1, "obsrs.audience.%s is %d: it must be 1 or more.", setting, value);
    }

    /** Takes one post's place; when there is none, how long until there is, and nothing is taken. */
    Optional<Duration> take(Sender sender) {
        Optional<Duration> wait = take(senders.get(sender.key()));
        if (wait.isPresent()) {
            return wait;
        }
        Optional<Duration> hall = take(addresses.get(sender.address()));
        if (hall.isPresent()) {
            senders.get(sender.key()).addTokens(1);
        }
        return hall;
    }

    /** The post could not be kept, through no fault of its sender. */
    void giveBack(Sender sender) {
        senders.get(sender.key()).addTokens(1);
        addresses.get(sender.address()).addTokens(1);
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(SPAN.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, SPAN))
                        .build());
    }
}
