package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeeperTest {
    private final Rig rig = new Rig();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean together = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Keeper keeper = keeper((after, out) -> {
        runs.incrementAndGet();
        together.compareAndSet(false, running.incrementAndGet() > 1);
        try {
            out.heard();
            out.reached(new Cursor(Map.of("run", Integer.toString(runs.get()))));
            never.await();
        } finally {
            running.decrementAndGet();
        }
    });

    @AfterEach
    void end() throws InterruptedException {
        keeper.leave();
        assertThat(keeper.join(Duration.ofSeconds(5))).isTrue();
        assertThat(together).isFalse();
    }

    @Test
    void a_source_runs_while_it_is_ours() throws InterruptedException {
        assertThat(report()).isEmpty();
        keeper.take(rig.memory("hall"), Optional.empty());
        await().untilAsserted(() -> assertThat(situation()).isEqualTo(Situation.STREAMING));
        keeper.leave();
        assertThat(keeper.join(Duration.ofSeconds(5))).isTrue();
        assertThat(running).hasValue(0);
        assertThat(report()).isEmpty();
        assertThat(rig.cursor("hall").at("run")).contains("1");
    }

    @Test
    void a_paused_source_stays_paused_wherever_it_is_taken_up_until_somebody_resumes_it() {
        keeper.take(rig.memory("hall"), Optional.of(order(false, false)));
        assertThat(situation()).isEqualTo(Situation.PAUSED);
        assertThat(runs).hasValue(0);
        keeper.ordered(order(true, false));
        await().untilAsserted(() -> assertThat(situation()).isEqualTo(Situation.STREAMING));
        keeper.ordered(order(false, false));
        assertThat(situation()).isEqualTo(Situation.PAUSED);
        await().untilAtomic(running, count -> assertThat(count).isZero());
        assertThat(runs).hasValue(1);
    }

    @Test
    void an_order_to_restart_is_carried_out_once() {
        SourceOrder restart = order(true, true);
        keeper.take(rig.memory("hall"), Optional.of(restart));
        keeper.ordered(restart);
        await().untilAtomic(running, count -> assertThat(count).isOne());
        assertThat(runs).hasValue(1);
        SourceOrder another = order(true, true);
        keeper.ordered(another);
        keeper.ordered(another);
        await().untilAsserted(() -> assertThat(runs).hasValue(2));
        keeper.ordered(order(true, false));
        await().untilAtomic(running, count -> assertThat(count).isOne());
        assertThat(runs).hasValue(2);
    }

    @Test
    void orders_for_a_source_that_another_instance_reads_are_the_others() {
        keeper.ordered(order(true, true));
        assertThat(runs).hasValue(0);
    }

    @Test
    void orders_that_come_fast_never_make_it_run_twice_at_once() {
        keeper.take(rig.memory("hall"), Optional.empty());
        for (int at = 0; at < 50; at++) {
            keeper.ordered(order(at % 3 != 0, true));
        }
        keeper.ordered(order(true, true));
        await().untilAtomic(running, count -> assertThat(count).isOne());
    }

    private Optional<SourceReport> report() {
        return keeper.report("here");
    }

    private Situation situation() {
        return report().orElseThrow().situation();
    }

    private Keeper keeper(Connector connector) {
        Configured configured = SourcesTest.configured("hall", connector);
        return new Keeper(configured, rig.meters("hall"), rig.status, () -> rig.supervisor("hall", connector));
    }

    private static SourceOrder order(boolean running, boolean restart) {
        return new SourceOrder(UUID.randomUUID(), "hall", running, restart, "amina", FakeTime.START);
    }
}
