package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThreadsTest {
    private final Rig rig = new Rig();

    @Test
    void a_source_has_a_thread_of_its_own_that_ends_soon_after_it_is_asked_to() throws InterruptedException {
        AtomicReference<String> thread = new AtomicReference<>();
        Supervisor source = supervisor((after, out) -> {
            thread.set(Thread.currentThread().getName());
            new CountDownLatch(1).await();
        });
        source.start(rig.memory("hall"), null);
        await().untilAtomic(thread, name -> assertThat(name).isEqualTo("source-hall"));

        source.stop();
        source.join(Duration.ofSeconds(2));

        assertThat(rig.metrics
                        .get("obsrs.source.state")
                        .tag("state", "stopped")
                        .gauge()
                        .value())
                .isOne();
    }

    @Test
    void a_source_that_was_stopped_before_it_started_never_starts() throws InterruptedException {
        AtomicReference<String> thread = new AtomicReference<>();
        Supervisor source = supervisor((after, out) -> thread.set("started"));
        source.stop();
        source.start(rig.memory("hall"), null);
        source.join(Duration.ofSeconds(1));
        assertThat(thread).hasNullValue();
    }

    private Supervisor supervisor(Connector connector) {
        Time time = new SystemTime(Clock.systemUTC());
        return new Supervisor(
                "hall", connector, rig.topics(), new Sent(), time, rig.meters("hall"), rig.status, new Random(42));
    }
}
