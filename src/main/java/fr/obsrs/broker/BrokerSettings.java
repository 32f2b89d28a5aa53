package fr.obsrs.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What Kafka is told.
 *
 * @param folder formatted for {@code quorum.node()}
 * @param port where clients connect
 */
record BrokerSettings(Path folder, int port, Quorum quorum) {

    /** In Kafka's own words. */
    Map<String, String> properties() {
        Map<String, String> all = new HashMap<>();
        all.putAll(place());
        all.putAll(safety());
        all.putAll(pace());
        all.putAll(size());
        return all;
    }

    private Map<String, String> place() {
        String clients = "PLAINTEXT://" + Loopback.address(port);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(quorum.node()),
                "controller.quorum.voters",
                quorum.voters(),
                "controller.listener.names",
                KafkaNode.CONTROLLER,
                "listeners",
                clients + "," + KafkaNode.CONTROLLER + "://" + Loopback.address(quorum.controllerPort()),
                "advertised.listeners",
                clients,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + KafkaNode.CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                folder.toString());
    }

    private Map<String, String> safety() {
        String replicas = Integer.toString(quorum.replicas());
        String inSync = Integer.toString(Math.max(1, quorum.replicas() - 1));
        return Map.of(
                // On disk before it is acknowledged: an approval outlives a power cut.
                "log.flush.interval.messages", "1",
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", replicas,
                "transaction.state.log.replication.factor", replicas,
                "share.coordinator.state.topic.replication.factor", replicas,
                "transaction.state.log.min.isr", inSync,
                "share.coordinator.state.topic.min.isr", inSync,
                "min.insync.replicas", inSync);
    }

    /** Milliseconds. Kafka's own defaults suit a data centre; a room does not wait. */
    private Map<String, String> pace() {
        Map<String, String> pace = new HashMap<>(Map.of(
                // No waiting for other members of a group: they are all in this process.
                "group.initial.rebalance.delay.ms", "0",
                // Nobody needs the empty records that keep an idle metadata log growing.
                "metadata.max.idle.interval.ms", "0",
                "server.max.startup.time.ms", "60000"));
        // After kill -9 the new broker waits until the session of the dead one has ended: 9 s by default.
        pace.put("broker.session.timeout.ms", quorum.isAlone() ? "1000" : "3000");
        pace.put("broker.heartbeat.interval.ms", quorum.isAlone() ? "250" : "500");
        if (!quorum.isAlone()) {
            pace.put("controller.quorum.fetch.timeout.ms", "1000");
            pace.put("controller.quorum.election.timeout.ms", "500");
            pace.put("controller.quorum.election.backoff.max.ms", "500");
        }
        return pace;
    }

    /** Partitions, threads, bytes: a laptop's worth. */
    private static Map<String, String> size() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                // One MiB and the head of its batch.
                Map.entry("message.max.bytes", "1048588"),
                Map.entry("socket.request.max.bytes", "16777216"),
                Map.entry("queued.max.request.bytes", "33554432"),
                Map.entry("socket.send.buffer.bytes", "65536"),
                Map.entry("socket.receive.buffer.bytes", "65536"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.cleaner.io.buffer.size", "262144"),
                Map.entry("log.index.size.max.bytes", "1048576"));
    }
}
