package fr.obsrs.connector;

import io.quarkus.logging.Log;
import java.time.Duration;

/**
 * Tells people about a failing source: when it begins, when it is over, at most once every five minutes each. For the
 * source's thread.
 */
final class Trouble {
    private static final long PACE = Duration.ofMinutes(5).toNanos();

    private final String source;
    private final Time time;
    private long begun;
    private boolean present;
    private boolean said;
    private long saidAt;

    Trouble(String source, Time time) {
        this.source = source;
        this.time = time;
        this.saidAt = time.nanoTime() - PACE;
    }

    void met(SourceException failure, Duration next) {
        if (!present) {
            present = true;
            begun = time.nanoTime();
        }
        if (!said && time.nanoTime() - saidAt >= PACE) {
            said = true;
            saidAt = time.nanoTime();
            Log.warnf(
                    failure.isRefused()
                            ? "Source refuses us, see its settings; trying again each minute (source=%s, next=%s, cause=%s)"
                            : "Source unreachable, trying again until it is back (source=%s, next=%s, cause=%s)",
                    source,
                    next,
                    failure.getMessage());
        } else {
            Log.debugf("Source still fails (source=%s, next=%s, cause=%s)", source, next, failure.getMessage());
        }
    }

    void over() {
        if (present && said) {
            Log.infof("Source is back (source=%s, after=%s)", source, Duration.ofNanos(time.nanoTime() - begun));
        }
        present = false;
        said = false;
    }
}
