package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.source.Situation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SilenceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Rig rig = new Rig();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_run_that_says_nothing_for_too_long_is_ended_and_another_one_begins() {
        rig.time.then(this::watch).thenNothing(1);
        rig.run("one", (after, out) -> {
            runs.incrementAndGet();
            out.heard();
            rig.time.pause(PATIENCE);
        });
        assertThat(runs).hasValue(2);
        assertThat(rig.status.now().situation()).isEqualTo(Situation.STREAMING);
    }

    @Test
    void people_are_told_that_it_was_silent() {
        rig.time.then(this::watch);
        rig.run("one", (after, out) -> rig.time.pause(PATIENCE));
        assertThat(rig.status.now().situation()).isEqualTo(Situation.SILENT);
    }

    @Test
    void a_source_that_is_heard_from_in_time_is_left_alone() {
        rig.time.then(this::watch).then(this::watch).then(this::watch);
        rig.run("one", (after, out) -> {
            runs.incrementAndGet();
            while (true) {
                out.heard();
                rig.time.pause(PATIENCE.minusMillis(1));
            }
        });
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_source_that_waits_after_a_failure_is_not_silent() {
        rig.time.then(() -> {
            rig.time.pass(PATIENCE);
            watch();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
        rig.run("one", (after, out) -> {
            runs.incrementAndGet();
            throw SourceException.unreachable("down");
        });
        assertThat(runs).hasValue(2);
        assertThat(rig.status.now().situation()).isEqualTo(Situation.UNREACHABLE);
    }

    private void watch() {
        rig.running().watch(PATIENCE);
    }
}
