package fr.obsrs.connector;

import fr.obsrs.source.SourceOrder;
import fr.obsrs.topic.UnreadableException;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All sources of the settings, and which of them run here: see {@link Ownership}. Thread-safe. */
final class Keepers implements Ownership.Holder {
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final List<Keeper> all;
    private final Topics topics;
    private final Time time;
    private final Function<String, Optional<SourceOrder>> orders;

    /** @param orders the order that stands for a source */
    Keepers(List<Keeper> all, Topics topics, Time time, Function<String, Optional<SourceOrder>> orders) {
        this.all = List.copyOf(all);
        this.topics = topics;
        this.time = time;
        this.orders = orders;
    }

    List<Keeper> all() {
        return all;
    }

    /** Those that every instance runs. What they learn is this instance's only. */
    void takeEverywhere() {
        all.stream().filter(Keepers::isEverywhere).forEach(each -> take(each, new Shelf()));
    }

    @Override
    public void taken(int partition, Shelf found) {
        List<Keeper> ours = in(List.of(partition));
        ours.forEach(each -> take(each, found));
        if (!ours.isEmpty()) {
            Log.infof("Sources start here (sources=%s)", names(ours));
        }
    }

    @Override
    public void givenUp(Collection<Integer> partitions) {
        end(in(partitions));
    }

    @Override
    public void lost(Collection<Integer> partitions) {
        in(partitions).forEach(Keeper::leave);
    }

    @Override
    public void unreadable(ConsumerRecord<String, byte[]> received, UnreadableException why) {
        String origin = received.topic() + "-" + received.partition() + "@" + received.offset();
        byte[] value = received.value() == null ? new byte[0] : received.value();
        var unused = topics.putAside(origin, String.valueOf(received.key()), value, String.valueOf(why.getMessage()));
    }

    void ordered(SourceOrder order) {
        all.stream()
                .filter(each -> each.configured().name().equals(order.source()))
                .forEach(each -> each.ordered(order));
    }

    /** All that still run, the process stops. */
    void end() {
        end(all);
    }

    private void end(List<Keeper> ending) {
        ending.forEach(Keeper::leave);
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        try {
            for (Keeper each : ending) {
                if (!each.join(Duration.ofNanos(deadline - System.nanoTime()))) {
                    Log.warnf(
                            "Source does not end in time (source=%s)",
                            each.configured().name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Keeper keeper, Shelf found) {
        String source = keeper.configured().name();
        String server = keeper.configured().address();
        Bookmark bookmark = new Bookmark(source, server, topics, time, found.cursor(source));
        keeper.take(new Memory(bookmark, found.ids(source), keeper.withdrawals(topics), server), orders.apply(source));
    }

    private List<Keeper> in(Collection<Integer> partitions) {
        return all.stream()
                .filter(each -> !isEverywhere(each)
                        && partitions.contains(
                                Cursors.partition(each.configured().name())))
                .toList();
    }

    private static boolean isEverywhere(Keeper keeper) {
        return keeper.configured().type().everywhere();
    }

    private static List<String> names(List<Keeper> keepers) {
        return keepers.stream().map(each -> each.configured().name()).toList();
    }
}
