package fr.obsrs.topic;

import static java.util.Objects.requireNonNull;

import fr.obsrs.event.StartRefused;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics, or verifies that those that are there have our shape. Anything else stops the start with a
 * sentence: a wall must never begin empty beside somebody's data.
 */
@Singleton
public class Topics {
    /** After the embedded broker, before whatever reads or writes. */
    public static final int START = -500;

    private static final short SAFE_COPIES = 3;
    private static final Duration SPREAD = Duration.ofSeconds(15);
    private static final List<Topic> HOLDING_POSTS = List.of(Topic.POSTS, Topic.DECISIONS);

    private final Kafka kafka;
    private volatile String epoch = "";

    Topics(Kafka kafka) {
        this.kafka = kafka;
    }

    /** First 8 hex digits of the id of topic {@code decisions}: revisions of another log never compare with ours. */
    public String epoch() {
        return epoch;
    }

    void start(@Observes @Priority(START) StartupEvent starting) {
        try (Admin admin = kafka.admin()) {
            int brokers = admin.describeCluster().nodes().get().size();
            short copies = (short) Math.min(SAFE_COPIES, brokers);
            Set<String> existing = admin.listTopics().names().get();
            refuseToBeginBesideData(admin, existing);
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(topic -> create(topic, copies))
                    .toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) {
                awaitCreated(created);
            }
            awaitTopics(admin);
            verify(admin, copies);
            if (brokers < SAFE_COPIES) {
                Log.infof("Topics are ready, on one disk's word (brokers=%d): back up its folder", brokers);
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw stop("Kafka at %s does not answer as it should (%s). Check kafka.bootstrap.servers and the cluster."
                    .formatted(kafka.bootstrapServers(), cause.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stop("Interrupted while preparing the topics.");
        }
    }

    private static NewTopic create(Topic topic, short copies) {
        Map<String, String> configs = topic.configs();
        configs.put("min.insync.replicas", Integer.toString(minInSync(copies)));
        return new NewTopic(topic.topicName(), topic.partitions(), copies).configs(configs);
    }

    /** Instances that start together make them together; what the other made is verified like any. */
    private static void awaitCreated(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static int minInSync(short copies) {
        return copies >= SAFE_COPIES ? 2 : 1;
    }

    private static void refuseToBeginBesideData(Admin admin, Set<String> existing)
            throws ExecutionException, InterruptedException {
        List<String> missing =
                names().stream().filter(name -> !existing.contains(name)).toList();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        HOLDING_POSTS.stream()
                .filter(topic -> existing.contains(topic.topicName()))
                .forEach(topic -> IntStream.range(0, topic.partitions())
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest())));
        if (missing.isEmpty() || ends.isEmpty()) {
            return;
        }
        boolean holdsData =
                admin.listOffsets(ends).all().get().values().stream().anyMatch(end -> end.offset() > 0);
        if (holdsData) {
            throw stop(("There are posts or decisions here, but no %s: a wall only makes sense with all its topics."
                            + " Restore all from the same backup, or begin anew with an empty folder or cluster.")
                    .formatted(String.join(", ", missing)));
        }
    }

    /** A topic that was just created is not known everywhere at once. */
    private static void awaitTopics(Admin admin) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + SPREAD.toNanos();
        while (true) {
            try {
                admin.describeTopics(names()).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static List<String> names() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    }

    private void verify(Admin admin, short copies) throws ExecutionException, InterruptedException {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        Map<String, TopicDescription> shapes =
                admin.describeTopics(names).allTopicNames().get();
        var configs = admin.describeConfigs(names().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .collect(Collectors.toSet()))
                .all()
                .get();
        for (Topic topic : Topic.values()) {
            TopicDescription shape = requireNonNull(shapes.get(topic.topicName()));
            require(topic, "partitions", shape.partitions().size(), topic.partitions());
            int fewest = shape.partitions().stream()
                    .mapToInt(partition -> partition.replicas().size())
                    .min()
                    .orElse(0);
            if (fewest < copies) {
                require(topic, "replication", fewest, copies);
            }
            var actual = requireNonNull(configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName())));
            topic.configs()
                    .forEach(
                            (key, wanted) -> require(topic, key, actual.get(key).value(), wanted));
            int inSync = Integer.parseInt(actual.get("min.insync.replicas").value());
            if (inSync < minInSync(copies)) {
                require(topic, "min.insync.replicas", inSync, minInSync(copies));
            }
        }
        long id = requireNonNull(shapes.get(Topic.DECISIONS.topicName()))
                .topicId()
                .getMostSignificantBits();
        epoch = "%08x".formatted((int) (id >>> Integer.SIZE));
    }

    private static void require(Topic topic, String what, Object actual, Object wanted) {
        if (!String.valueOf(wanted).equals(String.valueOf(actual))) {
            throw stop(("Topic %s has another shape than ours: %s is %s and must be %s."
                            + " Alter the topic, or point this wall at a cluster of its own.")
                    .formatted(topic.topicName(), what, actual, wanted));
        }
    }

    private static StartRefused stop(String sentence) {
        return new StartRefused(sentence);
    }
}
