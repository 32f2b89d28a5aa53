package fr.obsrs.topic;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Follows one topic from its beginning, for ever, on a thread of its own. A reader that throws has met a state it cannot
 * go on from: the tail ends, and says so by {@link #failed()}, rather than skip a record in silence.
 */
public final class Tail implements AutoCloseable {

    /** Takes the records of a topic. Called on the tail's thread only, in order within a partition. */
    public interface Reader {
        void read(ConsumerRecord<String, byte[]> received);

        /** After each poll: the next offset of the topic's first partition; all below it have been read, or are gone. */
        default void position(long next) {}
    }

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Reader reader;
    private final Thread thread;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile boolean failed;

    Tail(Consumer<String, byte[]> consumer, Topic topic, Reader reader) {
        this.consumer = consumer;
        this.reader = reader;
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .toList();
        this.thread = new Thread(this::run, "tail-" + topic.topicName());
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes, on the tail's thread, once all that stood in the topic at the start has been read. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** Whether the tail has ended by itself; only a restart of the process helps. */
    public boolean failed() {
        return failed;
    }

    private void run() {
        try (consumer) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = endsAtStart();
            while (true) {
                consumer.poll(POLL).forEach(reader::read);
                tellPosition(ends);
            }
        } catch (WakeupException | InterruptException stopping) {
            caughtUp.cancel(false);
        } catch (RuntimeException | Error e) {
            failed = true;
            caughtUp.completeExceptionally(e);
            Log.errorf(
                    e, "Stopped following a topic (topic=%s)", partitions.get(0).topic());
        }
    }

    /** Positions go on over what expired or was compacted away, where no record is. */
    private void tellPosition(Map<TopicPartition, Long> ends) {
        try {
            reader.position(consumer.position(partitions.get(0)));
            if (!caughtUp.isDone()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.complete(null);
            }
        } catch (RetriableException e) {
            Log.warnf("Kafka does not answer yet (cause=%s)", e.getMessage());
        }
    }

    private Map<TopicPartition, Long> endsAtStart() {
        while (true) {
            try {
                return consumer.endOffsets(partitions);
            } catch (RetriableException e) {
                Log.warnf("Kafka does not answer yet (cause=%s)", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(3).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
