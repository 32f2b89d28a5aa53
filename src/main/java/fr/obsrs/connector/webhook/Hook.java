package fr.obsrs.connector.webhook;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One source that tools deliver to. Thread-safe. */
record Hook(String source, Credentials credentials, WebhookConnector connector, Bucket pace) {
    /** As many at once as a tool that catches up may send, and as many a second as the topics take easily. */
    static final int BURST = 200;

    private static final int PER_SECOND = 20;

    Hook(String source, Credentials credentials, LongSupplier nanoTime) {
        this(
                source,
                credentials,
                new WebhookConnector(),
                Bucket.builder()
                        .withCustomTimePrecision(new io.github.bucket4j.TimeMeter() {
                            @Override
                            public long currentTimeNanos() {
                                return nanoTime.getAsLong();
                            }

                            @Override
                            public boolean isWallClockBased() {
                                return false;
                            }
                        })
                        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                        .build());
    }
}
