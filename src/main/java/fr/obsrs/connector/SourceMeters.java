package fr.obsrs.connector;

import fr.obsrs.source.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Figures of one source: posts it brought, seconds since it last answered and since its last new post (not a number
 * before the first one), and its state as four gauges of which one is 1. Thread-safe.
 */
final class SourceMeters {

    /** What a source is doing. */
    enum State {
        STOPPED,
        READING,
        /** It failed; it is tried again soon. */
        UNREACHABLE,
        /** It does not want us; a person has to look. */
        REFUSED
    }

    private static final long NEVER = Long.MIN_VALUE;

    private final Time time;
    private final Counter posts;
    private final Counter withdrawals;
    private final Tally tally;
    private volatile long heardAt = NEVER;
    private volatile long postedAt = NEVER;
    private volatile State state = State.STOPPED;

    SourceMeters(String source, MeterRegistry registry, Time time) {
        this.time = time;
        this.posts = Counter.builder("obsrs.source.posts")
                .description("Posts that a source brought and that are durable")
                .tag("source", source)
                .register(registry);
        this.withdrawals = Counter.builder("obsrs.source.withdrawals")
                .description("Posts that a source said are gone or no longer concern us")
                .tag("source", source)
                .register(registry);
        this.tally = new Tally(time::now, time::nanoTime);
        age("obsrs.source.last.byte.age", "Time since a source last answered", source, registry, it -> it.heardAt);
        age("obsrs.source.last.post.age", "Time since a source's last new post", source, registry, it -> it.postedAt);
        for (State each : State.values()) {
            Gauge.builder("obsrs.source.state", this, it -> it.state == each ? 1 : 0)
                    .description("1 for the state that a source is in")
                    .tags("source", source, "state", each.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private void age(
            String name, String description, String source, MeterRegistry registry, ToDoubleFunction<SourceMeters> at) {
        Gauge.builder(name, this, it -> {
                    double since = at.applyAsDouble(it);
                    return since == NEVER ? Double.NaN : (time.nanoTime() - since) / 1e9;
                })
                .description(description)
                .baseUnit("seconds")
                .tag("source", source)
                .register(registry);
    }

    void heard() {
        heardAt = time.nanoTime();
        tally.heard();
    }

    void posted() {
        posts.increment();
        postedAt = time.nanoTime();
        tally.posted();
    }

    void withdrew() {
        withdrawals.increment();
    }

    /** The same for people. */
    Tally tally() {
        return tally;
    }

    void is(State now) {
        state = now;
    }
}
