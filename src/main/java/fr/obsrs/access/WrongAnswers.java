package fr.obsrs.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * How many wrong passwords are looked at: a hundred an hour for an account, from wherever strangers send them, and as
 * many from each place where its owner is known, which are counted apart so that strangers lock nobody out. In memory
 * only, of each instance; thread-safe.
 */
@Singleton
class WrongAnswers {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PER_MINUTE = 10;
    private static final int PER_ADDRESS = 60;

    /** Together with what comes back meanwhile a hundred in any hour. */
    private static final int AT_ONCE = 40;

    private static final int PER_HOUR = 60;

    private static final int SOME = 10_000;

    /** Whose number of accounts and devices bounds by itself: no flood of invented names may push out an account's. */
    private static final int ALL = 1_000_000;

    private final LoadingCache<String, Bucket> ours;
    private final LoadingCache<String, Bucket> nobodys;
    private final LoadingCache<String, Bucket> minutes;
    private final LoadingCache<String, Bucket> addresses;

    @Inject
    WrongAnswers() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    WrongAnswers(TimeMeter time) {
        this.ours = buckets(AT_ONCE, PER_HOUR, HOUR, ALL, time);
        this.nobodys = buckets(AT_ONCE, PER_HOUR, HOUR, SOME, time);
        this.minutes = buckets(PER_MINUTE, PER_MINUTE, MINUTE, SOME, time);
        this.addresses = buckets(PER_ADDRESS, PER_ADDRESS, MINUTE, SOME, time);
    }

    /**
     * What counts for one who knocks. It is the same for all names, whether or not there is such an account.
     *
     * @param exists whether there is
     */
    Tally of(Knock knock, String name, boolean exists) {
        if (knock.place() != null) {
            return new Tally(ours.get(knock.place()), List.of(minutes.get(knock.place())), false);
        }
        String key = "name " + Accounts.key(name.length() > 100 ? name.substring(0, 100) : name);
        return new Tally(
                (exists ? ours : nobodys).get(key),
                List.of(minutes.get(knock.address() + ' ' + key), addresses.get(knock.address())),
                true);
    }

    private static LoadingCache<String, Bucket> buckets(
            int atOnce, int afterwards, Duration span, int most, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(span.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(afterwards, span))
                        .build());
    }
}
