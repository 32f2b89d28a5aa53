package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.desk.Presence.Someone;
import fr.obsrs.post.PostId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is at the desk, from what pages say. */
class AttendanceTest {
    private static final PostId POST = AChange.post(1);

    private long nanos;
    private final Attendance attendance = new Attendance(() -> nanos);

    @BeforeEach
    void begin() {
        attendance.begin();
    }

    private static ConsumerRecord<String, byte[]> said(String page, String name, @Nullable PostId post, boolean gone) {
        Here here = new Here(Here.TYPE, page, name, post, gone);
        ConsumerRecord<String, byte[]> received =
                new ConsumerRecord<>("obsrs.signals", 0, 0, Attendance.PREFIX + page, Attendance.SCHEMA.write(here));
        received.headers().add(Attendance.SCHEMA.header());
        return received;
    }

    @Test
    void somebody_with_two_pages_is_one_person() {
        attendance.read(said("a", "theo", POST, false));
        attendance.read(said("b", "theo", null, false));
        attendance.read(said("c", "amina", null, false));
        assertThat(attendance.all())
                .containsExactly(new Someone("amina", List.of()), new Someone("theo", List.of(POST)));
        assertThat(attendance.on("a")).isEqualTo(POST);
    }

    @Test
    void a_page_that_closes_takes_its_reader_away_at_once_and_one_that_falls_silent_soon() {
        attendance.read(said("a", "theo", POST, false));
        attendance.read(said("b", "amina", null, false));
        attendance.read(said("a", "theo", null, true));
        assertThat(attendance.all()).containsExactly(new Someone("amina", List.of()));

        nanos += Presence.FRESH.minus(Duration.ofSeconds(1)).toNanos();
        assertThat(attendance.all()).hasSize(1);
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(attendance.all()).isEmpty();
    }

    @Test
    void what_was_said_before_we_came_counts_for_nothing() {
        Attendance late = new Attendance(() -> nanos);
        late.read(said("a", "theo", POST, false));
        late.begin();
        assertThat(late.all()).isEmpty();
    }

    @Test
    void what_others_signal_is_not_ours_and_garbage_does_no_harm() {
        attendance.read(new ConsumerRecord<>("obsrs.signals", 0, 0, "source/x", "{}".getBytes(StandardCharsets.UTF_8)));
        attendance.read(
                new ConsumerRecord<>("obsrs.signals", 0, 1, "desk/a", "\u0000{".getBytes(StandardCharsets.UTF_8)));
        assertThat(attendance.all()).isEmpty();
    }
}
