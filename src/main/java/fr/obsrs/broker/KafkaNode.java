package fr.obsrs.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's server in this process. It and {@link MetadataLog} are the only classes that load Kafka's server classes. */
final class KafkaNode {
    static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;

    private KafkaNode(KafkaRaftServer server) {
        this.server = server;
    }

    /** Makes an empty folder Kafka's. Fails, and changes nothing, on one that is Kafka's already. */
    static void format(Path folder, Quorum quorum) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(quorum.node())
                .setClusterId(quorum.newClusterId())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    /**
     * Starts the server; returns once it takes records.
     *
     * @param onFatal told when Kafka gives up, for instance because the disk failed; the process is halted after it
     * @throws RuntimeException Kafka's own, when it could not start; what had started is stopped again
     */
    static KafkaNode start(BrokerSettings settings, Runnable onFatal) throws Exception {
        endProcessWith(onFatal);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(asProperties(settings), false), Time.SYSTEM);
        KafkaNode node = new KafkaNode(server);
        try {
            server.startup();
        } catch (Exception e) {
            node.stop();
            throw e;
        }
        return node;
    }

    /** Blocks until everything is written and closed. */
    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties asProperties(BrokerSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.properties());
        return properties;
    }

    /** Kafka ends the process when it cannot go on, and alone it would do so without a word that a person understands. */
    private static void endProcessWith(Runnable onFatal) {
        Exit.Procedure end = (status, message) -> {
            try {
                onFatal.run();
            } finally {
                Runtime.getRuntime().halt(status);
            }
        };
        Exit.setHaltProcedure(end);
        Exit.setExitProcedure(end);
    }
}
