package fr.obsrs.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The topics, with the shape that each must have. Partition counts are fixed for life. */
public enum Topic {
    /** Content: one revision of a post per {@link PostKey}, partitioned by post; a tombstone means gone. */
    POSTS(6, "compact,delete", Duration.ofDays(30)),
    /** Everything that changes what a wall may show. One partition: its offset is the revision of the wall. */
    DECISIONS(1, "delete", Duration.ofDays(400)),
    /** Word lists, people, sources: one key per item. */
    SETTINGS(1, "compact", Duration.ZERO),
    /** How far each source has been read. */
    CURSORS(6, "compact,delete", Duration.ofDays(30)),
    /** Who is here: presence, claims, screens' heartbeats. */
    SIGNALS(1, "delete", Duration.ofHours(1)),
    /** Re-encoded pictures by content hash, at most 512 KiB each. */
    MEDIA(6, "compact,delete", Duration.ofDays(30)),
    /** What could not be read, as read, with reason and origin. */
    DEAD_LETTERS(1, "delete", Duration.ofHours(1));

    private final int partitions;
    private final String cleanup;
    private final Duration retention;

    Topic(int partitions, String cleanup, Duration retention) {
        this.partitions = partitions;
        this.cleanup = cleanup;
        this.retention = retention;
    }

    /** Its name in Kafka: {@code obsrs.posts}, {@code obsrs.dead-letters} … */
    public String topicName() {
        return "obsrs." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int partitions() {
        return partitions;
    }

    /**
     * Content must be erasable: an active segment is never compacted, so segments roll every 10 minutes and compaction
     * waits for no dirty ratio longer than 30.
     */
    Map<String, String> configs() {
        Map<String, String> configs = new HashMap<>();
        configs.put("cleanup.policy", cleanup);
        configs.put("message.timestamp.type", "LogAppendTime");
        configs.put("segment.ms", millis(Duration.ofMinutes(10)));
        if (cleanup.contains("compact")) {
            configs.put("max.compaction.lag.ms", millis(Duration.ofMinutes(30)));
        }
        if (cleanup.contains("delete")) {
            configs.put("retention.ms", millis(retention));
        }
        return configs;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
