package fr.obsrs.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The wrong answers that count together for one who knocks. Thread-safe: of those that share an hour one is looked at
 * after the other, so that a crowd which comes at once has no more of them.
 *
 * @param hour every answer that is compared with the right one, in whatever way
 * @param minutes those that are worked on: each takes the processor a while
 * @param shared whether strangers elsewhere have the same hour
 */
record Tally(Bucket hour, List<Bucket> minutes, boolean shared) {

    /**
     * Whether an answer is right; a right one counts nowhere. Blocks while others are looked at.
     *
     * @param lately whether it was right a moment ago, which takes no time to tell
     * @param right whether it is, which does
     * @throws TooManyWrongAnswers when so many were wrong that it was not looked at
     */
    boolean isRight(BooleanSupplier lately, BooleanSupplier right) {
        synchronized (hour) {
            refuse(wait(hour));
            if (shared) {
                // Who is refused has used up nothing of theirs, however many answers come at once from one address.
                refuse(longest());
            }
            if (lately.getAsBoolean()) {
                return true;
            }
            var unused = hour.tryConsume(1);
            if (!shared) {
                refuse(longest());
            }
            if (right.getAsBoolean()) {
                hour.addTokens(1);
                return true;
            }
            minutes.forEach(minute -> minute.tryConsume(1));
            return false;
        }
    }

    private Duration longest() {
        return minutes.stream().map(Tally::wait).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static void refuse(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyWrongAnswers(wait);
        }
    }

    private static Duration wait(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
