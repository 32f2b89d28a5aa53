package fr.obsrs.topic;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads stretches of a topic once, a page at a time: for whoever looks back and keeps nothing. Thread-safe. */
@Singleton
public class Replay {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Each costs a connection and some megabytes while it lasts. */
    private static final int MOST_AT_ONCE = 8;

    private final Kafka kafka;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Replay(Kafka kafka) {
        this.kafka = kafka;
    }

    /**
     * Opens one partition; to be closed soon. Waits for its turn while too many are open.
     *
     * @throws TimeoutException when none of them ends within 5 s
     */
    public Reader open(Topic topic, int partition) {
        if (!isGivenPlace()) {
            throw new TimeoutException("too many read back at once");
        }
        Consumer<String, byte[]> consumer = null;
        try {
            consumer = kafka.consumer();
            return new Reader(consumer, new TopicPartition(topic.topicName(), partition));
        } catch (RuntimeException | Error e) {
            leave(consumer);
            throw e;
        }
    }

    private boolean isGivenPlace() {
        try {
            return places.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whatever closing comes to: a place that is not given back is missing until the next start. */
    private void leave(@Nullable Consumer<String, byte[]> consumer) {
        try {
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            }
        } catch (KafkaException e) {
            Log.warnf("A reader of the past was not closed well (cause=%s)", e.getMessage());
        } finally {
            places.release();
        }
    }

    /** One partition, open for reading. Not thread-safe. */
    public final class Reader implements AutoCloseable {
        private final Consumer<String, byte[]> consumer;
        private final TopicPartition partition;

        Reader(Consumer<String, byte[]> consumer, TopicPartition partition) {
            this.consumer = consumer;
            this.partition = partition;
            consumer.assign(List.of(partition));
        }

        /** The first offset that is still there; the end where there is none. */
        public long first() {
            return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }

        /**
         * Hands over, in order, what is still there of a stretch. Blocks meanwhile.
         *
         * @param to not included
         * @throws TimeoutException when Kafka gives nothing for 20 s
         */
        public void read(long from, long to, java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
            long reached = Math.max(from, first());
            consumer.seek(partition, reached);
            long heardAt = System.nanoTime();
            while (reached < to) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL).records(partition)) {
                    if (each.offset() < to) {
                        reader.accept(each);
                    }
                }
                long now = consumer.position(partition);
                if (now > reached) {
                    reached = now;
                    heardAt = System.nanoTime();
                } else if (System.nanoTime() - heardAt > PATIENCE.toNanos()) {
                    throw new TimeoutException("the topic cannot be read back");
                }
            }
        }

        @Override
        public void close() {
            leave(consumer);
        }
    }
}
