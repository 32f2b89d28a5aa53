package fr.obsrs.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A time that stands still but for pauses, which pass at once. Each pause makes the next step happen; one without a
 * step is interrupted, which ends whatever loop waits there; so is one whose step interrupts this thread.
 */
public final class FakeTime implements Time {
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    /** What happens during the next pause that has no step yet. */
    public FakeTime then(Runnable step) {
        steps.add(step);
        return this;
    }

    public FakeTime thenNothing(int times) {
        for (int time = 0; time < times; time++) {
            then(() -> {});
        }
        return this;
    }

    public void pass(Duration duration) {
        passed = passed.plus(duration);
    }

    /** All that was waited for, also what was interrupted. */
    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Instant now() {
        return START.plus(passed);
    }

    @Override
    public long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        Runnable step = steps.poll();
        if (step == null) {
            throw new InterruptedException();
        }
        pass(duration);
        step.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
