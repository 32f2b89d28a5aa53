package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.topic.Topic;
import fr.obsrs.topic.UnreadableException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnershipTest implements Ownership.Holder {
    private static final String SOURCE = "hall";
    private static final TopicPartition ITS = new TopicPartition(Topic.CURSORS.topicName(), Cursors.partition(SOURCE));
    private static final Known KNOWN = new Known("17", PostId.of(Network.MASTODON, "1"), true, false, null);

    private final Map<Integer, Shelf> taken = new ConcurrentHashMap<>();
    private final List<String> unreadable = new CopyOnWriteArrayList<>();
    private final List<Optional<String>> seats = new CopyOnWriteArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Ownership ownership = new Ownership(this::member, Optional.of("seat"), this);

    @AfterEach
    void stop() throws InterruptedException {
        ownership.stop(Duration.ofSeconds(5));
        assertThat(consumer.closed()).isTrue();
        assertThat(taken).isEmpty();
    }

    @Test
    void a_partition_is_taken_with_all_that_stands_in_it_and_not_before_its_end_is_read() {
        ownership.start();
        consumer.schedulePollTask(() -> {
            given(ITS);
            consumer.updateEndOffsets(Map.of(ITS, 4L));
            add(0, SOURCE, Cursors.SCHEMA.write(cursor("1")), Cursors.SCHEMA.header());
            add(1, Cursors.key(SOURCE, "16"), new byte[1], Cursors.IDS.header());
            add(2, Cursors.key(SOURCE, "17"), Cursors.IDS.write(KNOWN), Cursors.IDS.header());
        });
        await().until(() -> consumer.position(ITS) == 3);
        assertThat(taken).isEmpty();
        consumer.schedulePollTask(() -> add(3, SOURCE, Cursors.SCHEMA.write(cursor("2")), Cursors.SCHEMA.header()));
        await().untilAsserted(() -> assertThat(taken).containsOnlyKeys(ITS.partition()));
        Shelf found = Objects.requireNonNull(taken.get(ITS.partition()));
        assertThat(found.cursor(SOURCE)).isEqualTo(cursor("2"));
        assertThat(found.ids(SOURCE).find("17")).isEqualTo(KNOWN);
        assertThat(unreadable).containsExactly(Cursors.key(SOURCE, "16"));
        assertThat(found.cursor("another")).isEqualTo(Cursor.NONE);
    }

    @Test
    void what_another_instance_is_given_is_given_up() {
        ownership.start();
        consumer.schedulePollTask(() -> given(ITS));
        await().untilAsserted(() -> assertThat(taken).isNotEmpty());
        consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
        await().untilAsserted(() -> assertThat(taken).isEmpty());
    }

    @Test
    void whatever_stops_the_membership_gives_all_up_and_leaves() {
        ownership.start();
        consumer.schedulePollTask(() -> given(ITS));
        await().untilAsserted(() -> assertThat(taken).isNotEmpty());
        consumer.schedulePollTask(() -> {
            throw new FencedInstanceIdException("another");
        });
        await().until(consumer::closed);
        assertThat(taken).isEmpty();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(seats).startsWith(Optional.of("seat"), Optional.empty()));
    }

    private MockConsumer<String, byte[]> member(Optional<String> seat) {
        seats.add(seat);
        return consumer;
    }

    private void given(TopicPartition partition) {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
        consumer.rebalance(List.of(partition));
    }

    private void add(long offset, String key, byte[] value, Header schema) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(ITS.topic(), ITS.partition(), offset, key, value);
        record.headers().add(schema);
        consumer.addRecord(record);
    }

    private static Cursor cursor(String at) {
        return new Cursor(Map.of("timeline", at));
    }

    @Override
    public void taken(int partition, Shelf found) {
        taken.put(partition, found);
    }

    @Override
    public void givenUp(Collection<Integer> partitions) {
        assertThat(IntStream.range(0, Topic.CURSORS.partitions()).boxed().collect(Collectors.toSet()))
                .containsAll(partitions);
        partitions.forEach(taken::remove);
    }

    @Override
    public void lost(Collection<Integer> partitions) {
        givenUp(partitions);
    }

    @Override
    public void unreadable(ConsumerRecord<String, byte[]> received, UnreadableException why) {
        unreadable.add(received.key());
    }
}
