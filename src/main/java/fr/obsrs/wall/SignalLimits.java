package fr.obsrs.wall;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many signals are taken, from one address and in all: anyone can send them, and each costs a write to Kafka. A
 * screen sends one every 5 s and one per scene, so this is room for 100 screens behind one address, 500 in all.
 */
@Singleton
class SignalLimits {
    static final int BURST_PER_ADDRESS = 100;
    static final int PER_SECOND_PER_ADDRESS = 20;
    static final int BURST = 500;
    static final int PER_SECOND = 100;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> addresses;
    private final Bucket all;

    @Inject
    SignalLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignalLimits(TimeMeter time) {
        this.all = bucket(BURST, PER_SECOND, time);
        this.addresses = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build(address -> bucket(BURST_PER_ADDRESS, PER_SECOND_PER_ADDRESS, time));
    }

    /** Takes one signal's place; when there is none, how long until there is. */
    Optional<Duration> take(String address) {
        return take(addresses.get(address)).or(() -> take(all));
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int burst, int perSecond, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
