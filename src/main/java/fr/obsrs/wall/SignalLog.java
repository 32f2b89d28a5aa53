package fr.obsrs.wall;

import fr.obsrs.topic.Writer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Appends signals to Kafka as far as it keeps up, and drops them otherwise: they are worth nothing late. */
@Singleton
class SignalLog {
    /** Waiting to be sent, or sent and not yet acknowledged. */
    static final int MOST_ON_THEIR_WAY = 200;

    private static final long LATE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Function<ProducerRecord<String, byte[]>, CompletionStage<?>> append;
    private final Counter dropped;
    private final Semaphore places = new Semaphore(MOST_ON_THEIR_WAY);
    /** Kafka's producer blocks its caller while it knows of no broker. After the end what is offered is dropped. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "signals"),
            new ThreadPoolExecutor.DiscardPolicy());

    @Inject
    SignalLog(Writer writer, MeterRegistry metrics) {
        this(writer::append, metrics);
    }

    SignalLog(Function<ProducerRecord<String, byte[]>, CompletionStage<?>> append, MeterRegistry metrics) {
        this.append = append;
        this.dropped = Counter.builder("obsrs.wall.signals.dropped")
                .description("Signals of screens that Kafka was too slow for")
                .register(metrics);
    }

    /** From any thread; never blocks, never fails, and promises nothing. */
    void offer(ScreenSignal signal) {
        if (!places.tryAcquire()) {
            dropped.increment();
            return;
        }
        long offered = System.nanoTime();
        thread.execute(() -> {
            if (System.nanoTime() - offered > LATE_NANOS) {
                dropped.increment();
                places.release();
                return;
            }
            append.apply(signal.toRecord()).whenComplete((written, failure) -> {
                places.release();
                if (failure != null) {
                    dropped.increment();
                }
            });
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }
}
