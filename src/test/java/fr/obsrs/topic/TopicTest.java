package fr.obsrs.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The topics as the plan lists them: what stands here stands in clusters, and may not change. */
class TopicTest {

    @ParameterizedTest
    @CsvSource({
        "POSTS, obsrs.posts, 6, 'compact,delete', 2592000000",
        "DECISIONS, obsrs.decisions, 1, delete, 34560000000",
        "SETTINGS, obsrs.settings, 1, compact,",
        "CURSORS, obsrs.cursors, 6, 'compact,delete', 2592000000",
        "SIGNALS, obsrs.signals, 1, delete, 3600000",
        "MEDIA, obsrs.media, 6, 'compact,delete', 2592000000",
        "DEAD_LETTERS, obsrs.dead-letters, 1, delete, 3600000"
    })
    void every_topic_has_its_name_partitions_and_retention(
            Topic topic, String name, int partitions, String cleanup, String retention) {
        assertThat(topic.topicName()).isEqualTo(name);
        assertThat(topic.partitions()).isEqualTo(partitions);
        assertThat(topic.configs().get("cleanup.policy")).isEqualTo(cleanup);
        assertThat(topic.configs().get("retention.ms")).isEqualTo(retention);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void the_brokers_clock_counts_and_segments_roll_so_that_what_is_erased_can_go(Topic topic) {
        Map<String, String> configs = topic.configs();
        assertThat(configs).containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(configs).containsEntry("segment.ms", "600000");
        if (configs.getOrDefault("cleanup.policy", "").contains("compact")) {
            assertThat(configs).containsEntry("max.compaction.lag.ms", "1800000");
        } else {
            assertThat(configs).doesNotContainKey("max.compaction.lag.ms");
        }
    }

    @Test
    void there_are_seven_topics() {
        assertThat(Topic.values()).hasSize(7);
    }

    @Test
    void content_expires_before_its_decisions() {
        assertThat(retention(Topic.POSTS)).isLessThan(retention(Topic.DECISIONS));
        assertThat(retention(Topic.MEDIA)).isLessThan(retention(Topic.DECISIONS));
    }

    private static long retention(Topic topic) {
        return Long.parseLong(topic.configs().getOrDefault("retention.ms", "0"));
    }
}
