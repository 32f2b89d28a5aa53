package fr.obsrs.connector;

import fr.obsrs.source.Situation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one source does now, for people. Thread-safe. */
final class Status {

    /**
     * One moment of it.
     *
     * @param detail what went wrong, in a few words; nothing where it goes well
     * @param nextTry when it is tried again, where it fails
     * @param everySeconds pause between two looks, where it is asked; 0 elsewhere
     */
    record Now(
            Situation situation,
            @Nullable String detail,
            @Nullable Instant nextTry,
            int everySeconds) {}

    private final Runnable changed;
    private Situation situation = Situation.STARTING;
    private @Nullable String detail;
    private @Nullable Instant nextTry;
    private @Nullable Reading reading;
    /** Whether it goes well: heard from, and nothing has failed since. */
    private boolean well;

    /** @param changed called at each change, on whatever thread brings it; must not block */
    Status(Runnable changed) {
        this.changed = changed;
    }

    synchronized Now now() {
        Duration every = reading == null ? null : reading.every();
        return new Now(situation, detail, nextTry, every == null ? 0 : Math.toIntExact(every.toSeconds()));
    }

    /** Whether silence is nothing unusual: others send when they please. */
    synchronized boolean mayBeSilent() {
        return reading != null && reading.way() == Reading.Way.PUSH;
    }

    void starting() {
        become(Situation.STARTING, null, null, false);
    }

    void paused() {
        become(Situation.PAUSED, null, null, false);
    }

    void heard() {
        become(goodSituation(), goodDetail(), null, true);
    }

    /** One that is sent posts goes well as soon as it can take them. */
    void reading(Reading how) {
        boolean soAlready;
        boolean goesWell;
        synchronized (this) {
            soAlready = how.equals(reading);
            reading = how;
            goesWell = well || how.way() == Reading.Way.PUSH;
        }
        if (!soAlready && goesWell) {
            become(goodSituation(), goodDetail(), null, true);
            changed.run();
        }
    }

    void failed(SourceException failure, Instant next) {
        become(failure.situation(), failure.inShort(), next, false);
    }

    /** One that does not say how it is read brings its posts by itself. */
    private synchronized Situation goodSituation() {
        if (reading == null) {
            return Situation.STREAMING;
        }
        if (reading.closed()) {
            return Situation.EMPTY;
        }
        if (reading.answersIn() != null) {
            return Situation.SLUGGISH;
        }
        return switch (reading.way()) {
            case STREAM -> Situation.STREAMING;
            case POLL -> Situation.POLLING;
            case PUSH -> Situation.RECEIVING;
        };
    }

    private synchronized @Nullable String goodDetail() {
        Duration wait = reading == null || reading.closed() ? null : reading.answersIn();
        return wait == null ? null : wait.toSeconds() + " s";
    }

    private void become(Situation next, @Nullable String why, @Nullable Instant again, boolean goesWell) {
        boolean differs;
        synchronized (this) {
            differs = next != situation;
            situation = next;
            detail = why;
            nextTry = again;
            well = goesWell;
        }
        if (differs) {
            changed.run();
        }
    }
}
