package fr.obsrs.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;

/** One broker in this process, from start to stop. At most one runs in a process: Kafka's last words are process wide. */
final class Broker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final BrokerFolder folder;
    private final KafkaNode node;
    private final int port;

    private Broker(BrokerFolder folder, KafkaNode node, int port) {
        this.folder = folder;
        this.node = node;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it takes records.
     *
     * @param folder made and formatted when absent or empty
     * @param port free on this machine
     * @throws BrokerRefusedException when it may not or cannot start; the folder's records are untouched
     */
    static Broker start(Path folder, int port, Quorum quorum) throws BrokerRefusedException {
        BrokerFolder held = BrokerFolder.take(folder, quorum.node());
        try {
            return start(held, port, quorum);
        } catch (Exception e) {
            letGo(held);
            throw refusal(held.path(), e);
        }
    }

    private static Broker start(BrokerFolder held, int port, Quorum quorum) throws Exception {
        if (!held.isFormatted()) {
            KafkaNode.format(held.path(), quorum);
        }
        held.keepIdentity();
        KafkaNode node = KafkaNode.start(new BrokerSettings(held.path(), port, quorum), () -> lastWords(held.path()));
        Broker broker = new Broker(held, node, port);
        try {
            requireCluster(broker.address(), held.clusterId());
        } catch (Exception e) {
            broker.stopNode();
            throw e;
        }
        return broker;
    }

    /** Makes sure that clients who connect to {@code address} reach the broker of our folder and nobody else's. */
    static void requireCluster(String address, String expected)
            throws BrokerRefusedException, InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            String found = admin.describeCluster().clusterId().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (!expected.equals(found)) {
                throw new BrokerRefusedException(
                        "Somebody else's Kafka answers at %s: its cluster is %s, ours is %s. Stop that one, or start again to get another port."
                                .formatted(address, found, expected));
            }
        }
    }

    /** {@code host:port} for clients. */
    String address() {
        return Loopback.address(port);
    }

    /** Stops cleanly, or after ten seconds leaves the rest to the end of the process: what was acknowledged is on disk anyway. */
    @Override
    public void close() {
        stopNode();
        letGo(folder);
    }

    private void stopNode() {
        Thread stopping = new Thread(node::stop, "broker-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.warnf("Embedded Kafka did not stop in time, leaving it (folder=%s)", folder.path());
        }
    }

    private static BrokerRefusedException refusal(Path folder, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (e instanceof BrokerRefusedException refused) {
            return refused;
        }
        LOG.debug("Embedded Kafka did not start", e);
        return new BrokerRefusedException(
                "Kafka did not start on the folder %s (%s). Nothing was deleted; the log above may say more. Start again, and put a backup of the folder back if it fails in the same way."
                        .formatted(folder, reason(e)),
                e);
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static void lastWords(Path folder) {
        LOG.fatalf(
                "Kafka gave up on its folder %s and this process ends with it (%s MB left on the disk). The reason is in the lines above, most often a full or a failing disk. Mend that and start again: what was acknowledged is on disk.",
                folder, usableMegabytes(folder));
    }

    private static String usableMegabytes(Path folder) {
        try {
            return Long.toString(Files.getFileStore(folder).getUsableSpace() >> 20);
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void letGo(BrokerFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warnf("Lock of the broker's folder not released (folder=%s, cause=%s)", folder.path(), e.getMessage());
        }
    }
}
