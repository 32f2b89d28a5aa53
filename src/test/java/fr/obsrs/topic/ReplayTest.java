package fr.obsrs.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.obsrs.topic.KeptTopic.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading back what was written, by more people than may do so at once. */
class ReplayTest {
    /** More than there are places. */
    private static final int MANY = 20;

    private final KeptTopic topic = new KeptTopic(IntStream.range(0, 10)
            .mapToObj(n -> new ProducerRecord<String, byte[]>("any", bytes(n)))
            .toList());

    private static byte[] bytes(int n) {
        return Integer.toString(n).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> read(Replay replay, long from, long to) {
        List<Long> offsets = new ArrayList<>();
        try (Replay.Reader log = replay.open(Topic.DECISIONS, 0)) {
            log.read(from, to, record -> offsets.add(record.offset()));
        }
        return offsets;
    }

    @Test
    void a_stretch_is_read_in_order_and_no_further() {
        assertThat(read(topic.replay(), 3, 6)).containsExactly(3L, 4L, 5L);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_CONNECTION", "NO_ASSIGNMENT"})
    void whoever_cannot_be_served_gives_the_place_back(Trouble trouble) {
        Replay replay = topic.meets(trouble).replay();
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> replay.open(Topic.DECISIONS, 0))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageStartingWith("no ");
        }
        topic.meets(Trouble.NONE);
        assertThat(read(replay, 0, 1)).containsExactly(0L);
    }

    @Test
    void whoever_ends_badly_gives_the_place_back_and_has_what_was_read() {
        Replay replay = topic.meets(Trouble.NO_GOOD_END).replay();
        for (int i = 0; i < MANY; i++) {
            assertThat(read(replay, 8, 10)).containsExactly(8L, 9L);
        }
    }
}
