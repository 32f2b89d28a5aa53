package fr.obsrs.wall.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What operators see of the streams of this instance. Thread-safe. */
@Singleton
class StreamMeters {
    private final AtomicInteger open = new AtomicInteger();
    private final Counter refused;
    private final Counter resynchronised;
    private final Counter letGo;
    private final Counter vanished;
    private final Timer turns;

    StreamMeters(MeterRegistry metrics) {
        metrics.gauge("obsrs.wall.streams", open);
        this.refused = metrics.counter("obsrs.wall.streams.refused");
        this.resynchronised = metrics.counter("obsrs.wall.streams.resynchronised");
        this.letGo = metrics.counter("obsrs.wall.streams.letgo");
        this.vanished = metrics.counter("obsrs.wall.streams.vanished");
        this.turns = metrics.timer("obsrs.wall.turns");
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    /** All streams of a wall on one event loop were told what was new; the longest is how late the last of them was. */
    void turned(long nanos) {
        turns.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** There was no place. */
    void refused() {
        refused.increment();
    }

    /** A reader took its bytes too slowly, and was told the difference. */
    void resynchronised() {
        resynchronised.increment();
    }

    /** A reader took nothing for too long. */
    void letGo() {
        letGo.increment();
    }

    /** A client had gone without a word. */
    void vanished() {
        vanished.increment();
    }
}
