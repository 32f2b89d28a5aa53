package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalLogTest {
    private static final ScreenSignal SIGNAL =
            new ScreenSignal(ScreenSignal.TYPE, "a", null, "posts", false, null, 1, 1, 1, 1, true);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<CompletableFuture<Void>> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch kafka = new CountDownLatch(1);

    private CompletionStage<?> answerLater(ProducerRecord<String, byte[]> written) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        sent.add(answer);
        return answer;
    }

    private CompletionStage<?> block(ProducerRecord<String, byte[]> written) {
        try {
            kafka.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answerLater(written);
    }

    private void offer(SignalLog log, int times) {
        for (int i = 0; i < times; i++) {
            log.offer(SIGNAL);
        }
    }

    private double dropped() {
        return metrics.get("obsrs.wall.signals.dropped").counter().count();
    }

    @Test
    void drops_what_kafka_does_not_take_in_time_and_blocks_nobody() {
        SignalLog log = new SignalLog(this::block, metrics);
        offer(log, 1_000);

        assertThat(dropped()).isEqualTo(1_000 - SignalLog.MOST_ON_THEIR_WAY);
        kafka.countDown();
        await().until(() -> sent.size() == SignalLog.MOST_ON_THEIR_WAY);
        log.stop(new ShutdownEvent());
    }

    @Test
    void drops_what_is_not_acknowledged_and_goes_on_once_it_is() {
        SignalLog log = new SignalLog(this::answerLater, metrics);
        offer(log, SignalLog.MOST_ON_THEIR_WAY + 1);
        assertThat(dropped()).isEqualTo(1);
        await().until(() -> sent.size() == SignalLog.MOST_ON_THEIR_WAY);

        sent.get(0).complete(null);
        sent.get(1).completeExceptionally(new IllegalStateException("no broker"));
        offer(log, 2);

        await().until(() -> sent.size() == SignalLog.MOST_ON_THEIR_WAY + 2);
        assertThat(dropped()).isEqualTo(2);
        log.stop(new ShutdownEvent());
        offer(log, 1);
    }
}
