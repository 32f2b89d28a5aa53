package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerQuorumTest {
    private static final List<Integer> THREE = List.of(9101, 9102, 9103);

    @Test
    void one_alone_keeps_one_copy_and_a_new_cluster_each_time() {
        Quorum alone = Quorum.alone(9101);
        assertThat(alone.voters()).isEqualTo("1@127.0.0.1:9101");
        assertThat(alone.newClusterId()).isNotEqualTo(alone.newClusterId());
        assertThat(settings(alone))
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("broker.session.timeout.ms", "1000");
    }

    @Test
    void three_agree_on_their_cluster_and_outlive_one() {
        Quorum second = new Quorum(2, THREE);
        assertThat(second.voters()).isEqualTo("1@127.0.0.1:9101,2@127.0.0.1:9102,3@127.0.0.1:9103");
        assertThat(second.newClusterId()).isEqualTo(new Quorum(3, THREE).newClusterId());
        assertThat(settings(second))
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9102")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("broker.session.timeout.ms", "3000");
    }

    @Test
    void every_record_is_on_disk_before_it_is_acknowledged_alone_and_together() {
        assertThat(settings(Quorum.alone(9101))).containsEntry("log.flush.interval.messages", "1");
        assertThat(settings(new Quorum(1, THREE))).containsEntry("log.flush.interval.messages", "1");
    }

    @Test
    void a_number_beyond_the_list_is_refused() {
        assertThatThrownBy(() -> new Quorum(4, THREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(0, THREE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> settings(Quorum quorum) {
        return new BrokerSettings(Path.of("kafka"), 9092, quorum).properties();
    }
}
