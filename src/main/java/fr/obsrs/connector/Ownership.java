package fr.obsrs.connector;

import fr.obsrs.topic.Topic;
import fr.obsrs.topic.UnreadableException;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Which sources this instance reads: those whose partition of topic {@code cursors} Kafka's group gives it. Reads each
 * partition to its end before it is taken, so that its sources go on where the last instance left them. Goes on for
 * ever, on a thread of its own.
 */
final class Ownership {
    static final String GROUP = "obsrs-sources";

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ASK = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    /** Who reads the sources of a partition. Called on one thread. */
    interface Holder {
        /** @param found all that the partition held */
        void taken(int partition, Shelf found);

        /** Another instance will be given them: returns once their last word is written, or after 2 s. */
        void givenUp(Collection<Integer> partitions);

        /** Another instance may have them already: they must stop, without waiting. */
        void lost(Collection<Integer> partitions);

        /** A record that says nothing. */
        void unreadable(ConsumerRecord<String, byte[]> received, UnreadableException why);
    }

    /** @param end nothing until Kafka has told it */
    private record Loading(Shelf shelf, @Nullable Long end) {}

    private final Function<Optional<String>, Consumer<String, byte[]>> members;
    private final Holder holder;
    private final Map<TopicPartition, Loading> loading = new HashMap<>();
    private final Thread thread = new Thread(this::run, "sources");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Optional<String> seat;
    private @Nullable Consumer<String, byte[]> member;

    /** @param members makes a member of the group for a seat, or for none */
    Ownership(Function<Optional<String>, Consumer<String, byte[]>> members, Optional<String> seat, Holder holder) {
        this.members = members;
        this.seat = seat;
        this.holder = holder;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Gives all up and leaves the group; waits for that, at most so long. */
    void stop(Duration atMost) throws InterruptedException {
        stopping.countDown();
        synchronized (this) {
            if (member != null) {
                member.wakeup();
            }
        }
        thread.join(atMost.toMillis());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopping()) {
                follow();
                if (stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One membership, as long as it lasts. */
    private void follow() {
        Consumer<String, byte[]> consumer;
        try {
            consumer = members.apply(seat);
        } catch (RuntimeException e) {
            Log.errorf(e, "Sources wait, their group cannot be joined (next=%s)", AGAIN);
            return;
        }
        synchronized (this) {
            member = consumer;
        }
        try {
            consumer.subscribe(List.of(Topic.CURSORS.topicName()), new Rebalance(consumer));
            while (!isStopping()) {
                consumer.poll(POLL).forEach(this::read);
                take(consumer);
            }
        } catch (WakeupException stopped) {
            Log.debug("Sources are given up, the process stops");
        } catch (FencedInstanceIdException e) {
            // Two instances on one data folder: the one that came last keeps the seat.
            seat = Optional.empty();
            Log.warn("Another instance goes by our data folder; going on under another name");
        } catch (RuntimeException e) {
            Log.errorf(e, "Sources stop for a while, their group cannot be followed (next=%s)", AGAIN);
        } finally {
            close(consumer);
        }
    }

    /** Leaves the group rather than wait to be missed; giving up comes first, whatever state the consumer is in. */
    private void close(Consumer<String, byte[]> consumer) {
        synchronized (this) {
            member = null;
        }
        holder.givenUp(IntStream.range(0, Topic.CURSORS.partitions()).boxed().toList());
        loading.clear();
        try {
            consumer.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(GOODBYE));
        } catch (RuntimeException e) {
            Log.debugf("Did not leave the group of sources in order (cause=%s)", e.getMessage());
        }
    }

    /** Of a partition that is taken only what this instance itself writes would still come. */
    private void read(ConsumerRecord<String, byte[]> received) {
        Loading found = loading.get(new TopicPartition(received.topic(), received.partition()));
        if (found == null) {
            return;
        }
        try {
            found.shelf().read(received);
        } catch (UnreadableException e) {
            holder.unreadable(received, e);
        }
    }

    /** Takes what has been read to its end. */
    private void take(Consumer<String, byte[]> consumer) {
        try {
            for (TopicPartition partition : List.copyOf(loading.keySet())) {
                Loading found = withEnd(consumer, partition);
                if (found.end() != null && consumer.position(partition, ASK) >= found.end()) {
                    loading.remove(partition);
                    consumer.pause(List.of(partition));
                    holder.taken(partition.partition(), found.shelf());
                }
            }
        } catch (RetriableException e) {
            Log.debugf("Kafka does not answer yet (cause=%s)", e.getMessage());
        }
    }

    private Loading withEnd(Consumer<String, byte[]> consumer, TopicPartition partition) {
        return loading.computeIfPresent(
                partition,
                (which, found) -> found.end() != null
                        ? found
                        : new Loading(
                                found.shelf(),
                                consumer.endOffsets(List.of(which), ASK).get(which)));
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Rebalance(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            if (given.isEmpty()) {
                // To Kafka, no partition means all of them.
                return;
            }
            consumer.seekToBeginning(given);
            given.forEach(partition -> loading.put(partition, new Loading(new Shelf(), null)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            taken.forEach(loading::remove);
            holder.givenUp(numbers(taken));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> taken) {
            taken.forEach(loading::remove);
            holder.lost(numbers(taken));
        }

        private List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }
}
