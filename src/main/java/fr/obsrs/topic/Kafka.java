package fr.obsrs.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of the cluster that {@code kafka.*} settings describe, with the time-outs that a live room can bear. */
@Singleton
public class Kafka {
    /** After this long without an acknowledgement a write counts as unknown. */
    public static final Duration WRITE_TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> settings;

    Kafka(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    public String bootstrapServers() {
        return String.valueOf(settings.get("bootstrap.servers"));
    }

    Admin admin() {
        return Admin.create(with(Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", 15_000)));
    }

    /** Assigned by hand, from the beginning, in no group: a fold needs all of its log. Not thread-safe. */
    Consumer<String, byte[]> consumer() {
        return consumer(Map.of("max.poll.records", 2_000));
    }

    /** For reading records back by their place: small answers. Not thread-safe. */
    Consumer<String, byte[]> lookupConsumer() {
        return consumer(Map.of("max.poll.records", 1, "max.partition.fetch.bytes", 64 * 1024));
    }

    /**
     * A member of a group that shares a topic's partitions out between instances. One that dies is missed within 6 s;
     * what others hold stays with them when one comes or goes. Commits nothing: whoever is given a partition decides
     * where to begin. Not thread-safe.
     *
     * @param seat the same after a restart, so that the group does not wait for the session of the dead to end; no two
     *     living members may have the same
     */
    public Consumer<String, byte[]> member(String group, Optional<String> seat) {
        Map<String, Object> membership = new HashMap<>(Map.of(
                "group.id",
                group,
                "session.timeout.ms",
                6_000,
                "heartbeat.interval.ms",
                2_000,
                "max.poll.interval.ms",
                15_000,
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName()));
        seat.ifPresent(id -> membership.put("group.instance.id", id));
        return consumer(membership);
    }

    private Consumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> all = with(Map.of(
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "default.api.timeout.ms",
                10_000));
        all.putAll(more);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Durable, in order, without waiting for company: {@code linger.ms} would add its time to every hop. */
    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                with(Map.of(
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "compression.type",
                        "lz4",
                        "request.timeout.ms",
                        2_000,
                        "delivery.timeout.ms",
                        (int) WRITE_TIMEOUT.toMillis(),
                        "max.block.ms",
                        2_000L)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, Object> ours) {
        Map<String, Object> all = new HashMap<>(settings);
        all.keySet()
                .removeIf(
                        key -> key.endsWith(".serializer") || key.endsWith(".deserializer") || key.equals("group.id"));
        all.putAll(ours);
        return all;
    }
}
