package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
    @TempDir
    Path temp;

    @Tag("alone")
    @Test
    void what_is_written_is_read_and_survives_a_clean_stop() throws Exception {
        Path folder = temp.resolve("data/kafka");
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            Records.createTopic(broker.address(), 1, Map.of());
            Records.write(broker.address(), "one", "two");
            long begun = System.nanoTime();
            broker.terminate();
            assertThat(broker.exitCode()).isEqualTo(143);
            System.out.printf("clean stop after SIGTERM: %d ms%n", millisSince(begun));
            assertThat(millisSince(begun)).isLessThan(10_000);
            assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
        }
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            assertThat(Records.read(broker.address())).containsExactly("one", "two");
            assertThat(broker.err()).doesNotContain("ERROR", "FATAL");
        }
    }

    @Test
    void the_end_of_its_input_ends_it_cleanly() throws Exception {
        Path folder = temp.resolve("kafka");
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            broker.endInput();
            assertThat(broker.exitCode()).isZero();
            assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
        }
    }

    @Test
    void nobody_outside_this_machine_reaches_it_and_a_strangers_broker_is_not_taken_for_ours() throws Exception {
        try (BrokerChild broker = BrokerChild.broker(temp.resolve("kafka"))) {
            int port = Integer.parseInt(broker.address().substring("127.0.0.1:".length()));
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> connect(address, port)).hasMessageContaining("refused");
                    }
                }
            }
            String ours =
                    FolderIdentity.read(temp.resolve("kafka/meta.properties")).cluster();
            Broker.requireCluster(broker.address(), ours);
            assertThatThrownBy(() -> Broker.requireCluster(
                            broker.address(), Uuid.randomUuid().toString()))
                    .isInstanceOf(BrokerRefusedException.class)
                    .hasMessageStartingWith("Somebody else's Kafka answers at " + broker.address())
                    .hasMessageContaining(ours);
        }
    }

    @Test
    void a_failed_disk_ends_the_process_with_a_sentence() throws Exception {
        Path folder = temp.resolve("kafka");
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            Records.createTopic(broker.address(), 1, Map.of("segment.bytes", "1048576"));
            Records.write(broker.address(), "one");
            Tree.delete(folder.resolve(Records.TOPIC + "-0"));
            assertThatThrownBy(() -> Records.write(
                            broker.address(),
                            Collections.nCopies(5, "x".repeat(900_000)).toArray(String[]::new)))
                    .isInstanceOf(Exception.class);
            assertThat(broker.exitCode()).isEqualTo(1);
            assertThat(broker.err()).contains("Kafka gave up on its folder " + folder, "Mend that and start again");
        }
    }

    @Test
    void three_of_them_make_a_cluster() throws Exception {
        List<Integer> ports = Loopback.freePorts(3);
        String controllers = "%d,%d,%d".formatted(ports.get(0), ports.get(1), ports.get(2));
        try (BrokerChild one = BrokerChild.unready(temp.resolve("1"), "0", "1", controllers);
                BrokerChild two = BrokerChild.unready(temp.resolve("2"), "0", "2", controllers);
                BrokerChild three = BrokerChild.broker(temp.resolve("3"), "0", "3", controllers)) {
            await().atMost(BrokerChild.PATIENCE)
                    .until(() -> one.out().contains("READY") && two.out().contains("READY"));
            Records.createTopic(three.address(), 3, Map.of("min.insync.replicas", "2"));
            Records.write(three.address(), "one");
            assertThat(Records.read(one.address())).containsExactly("one");
        }
    }

    @Test
    void a_wrong_call_is_answered_with_the_right_one() throws Exception {
        try (BrokerChild child = BrokerChild.unready(temp, "0", "1")) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.err()).startsWith("Usage: <folder> <port");
            assertThat(temp).isEmptyDirectory();
        }
    }

    private static void connect(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
