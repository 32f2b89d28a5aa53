package fr.obsrs.wall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Which screens have signalled to this instance within three signals' time. Thread-safe. */
@Singleton
class Screens {
    static final Duration PRESENT = Duration.ofSeconds(15);
    private static final int MOST = 10_000;

    private final Cache<String, Boolean> present;

    @Inject
    Screens(MeterRegistry metrics) {
        this(metrics, Ticker.systemTicker());
    }

    Screens(MeterRegistry metrics, Ticker ticker) {
        this.present = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(PRESENT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        Gauge.builder("obsrs.wall.screens", this, Screens::count)
                .description("Screens that signalled to this instance within 15 seconds")
                .register(metrics);
    }

    void signalled(String screen) {
        present.put(screen, true);
    }

    long count() {
        present.cleanUp();
        return present.estimatedSize();
    }
}
