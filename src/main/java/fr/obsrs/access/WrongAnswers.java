package fr.obsrs.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * How many wrong passwords an address may send. Nobody is locked out by others: the right password from another address
 * still works. In memory only; thread-safe.
 */
@Singleton
class WrongAnswers {
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 60;

    private final LoadingCache<String, Bucket> names;
    private final LoadingCache<String, Bucket> addresses;

    @Inject
    WrongAnswers() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    WrongAnswers(TimeMeter time) {
        this.names = buckets(PER_NAME, time);
        this.addresses = buckets(PER_ADDRESS, time);
    }

    /** How long this address must wait before another password for this name is checked; zero to go on. */
    Duration wait(String address, String name) {
        Duration one = wait(names.get(key(address, name)));
        Duration all = wait(addresses.get(address));
        return one.compareTo(all) > 0 ? one : all;
    }

    /** One more. */
    void count(String address, String name) {
        var unused = names.get(key(address, name)).tryConsume(1)
                & addresses.get(address).tryConsume(1);
    }

    private static Duration wait(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Names are told apart without regard to case, and may be of any length as long as nobody knows them. */
    private static String key(String address, String name) {
        String bounded = name.length() > 100 ? name.substring(0, 100) : name;
        return address + ' ' + bounded.toLowerCase(Locale.ROOT);
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(SPAN.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, SPAN))
                        .build());
    }
}
