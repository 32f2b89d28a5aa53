package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorsTest {
    @Test
    void the_same_partition_has_a_sources_name_as_before_and_all_its_ids() {
        for (String name : List.of("piaille", "mastodon-social", "rehearsal", "ville", "a")) {
            assertThat(Cursors.partition(name))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(
                            name.getBytes(StandardCharsets.UTF_8), Topic.CURSORS.partitions()));
        }
        assertThat(Cursors.key("hall", "17")).matches("hall/[0-9a-f]{32}").isNotEqualTo(Cursors.key("hall", "18"));
    }

    @Test
    void ids_beyond_a_bound_are_forgotten_rather_than_kept_for_ever() {
        LocalIds ids = new LocalIds(100);
        for (int at = 0; at < 10_000; at++) {
            ids.put(new Known(Integer.toString(at), null, false, true, null));
        }
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(ids.all()).hasSizeLessThanOrEqualTo(100));
    }
}
