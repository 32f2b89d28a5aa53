package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerCrashIT {
    private static final int ROUNDS = 2;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_it_is_killed_while_writing() throws Exception {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        BrokerChild broker = BrokerChild.broker(folder);
        try {
            Records.createTopic(broker.address(), 1, Map.of());
            for (int round = 0; round < ROUNDS; round++) {
                killWhileWriting(broker, "round-" + round + "-", acknowledged);
                broker.close();
                long begun = System.nanoTime();
                broker = BrokerChild.broker(folder);
                System.out.printf(
                        "restart after kill -9 until it takes records: %d ms (%d acknowledged so far)%n",
                        (System.nanoTime() - begun) / 1_000_000, acknowledged.size());
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 200);
            assertThat(Records.read(broker.address())).containsAll(acknowledged).doesNotHaveDuplicates();
        } finally {
            broker.close();
        }
    }

    @Test
    void a_torn_last_record_costs_that_record_only() throws Exception {
        crashedWith("one", "two", "three");
        try (RandomAccessFile segment = segment()) {
            segment.setLength(segment.length() - 7);
        }
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            assertThat(Records.read(broker.address())).containsExactly("one", "two");
            Records.write(broker.address(), "four");
            assertThat(Records.read(broker.address())).containsExactly("one", "two", "four");
        }
    }

    @Test
    void a_damaged_last_record_is_never_read_and_is_reported() throws Exception {
        crashedWith("one", "two", "three");
        try (RandomAccessFile segment = segment()) {
            segment.seek(segment.length() - 4);
            int one = segment.read();
            segment.seek(segment.length() - 4);
            segment.write(one ^ 1);
        }
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            assertThat(Records.read(broker.address())).containsExactly("one", "two");
            assertThat(broker.err()).contains(Records.TOPIC + "-0");
        }
    }

    private void crashedWith(String... values) throws Exception {
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            Records.createTopic(broker.address(), 1, Map.of());
            Records.write(broker.address(), values);
            broker.kill();
        }
    }

    private RandomAccessFile segment() throws Exception {
        return new RandomAccessFile(
                folder.resolve(Records.TOPIC + "-0/00000000000000000000.log").toFile(), "rw");
    }

    /** Up to 200 writes are under way at the moment of the kill. */
    private static void killWhileWriting(BrokerChild broker, String prefix, List<String> acknowledged)
            throws Exception {
        int before = acknowledged.size();
        try (KafkaProducer<String, String> producer = Records.producer(broker.address())) {
            Thread writing = new Thread(() -> {
                for (int i = 0; broker.isAlive(); i++) {
                    write(producer, prefix + i, acknowledged);
                    if (i % 200 == 199) {
                        producer.flush();
                    }
                }
            });
            writing.start();
            await().atMost(BrokerChild.PATIENCE).until(() -> acknowledged.size() >= before + 200);
            broker.kill();
            producer.close(Duration.ZERO);
            writing.join();
        }
    }

    private static void write(KafkaProducer<String, String> producer, String value, List<String> acknowledged) {
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(Records.TOPIC, value), (at, failure) -> {
            if (failure == null) {
                acknowledged.add(value);
            }
        });
    }
}
