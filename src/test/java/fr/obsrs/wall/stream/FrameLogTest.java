package fr.obsrs.wall.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.wall.stream.FrameLog.View;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLogTest {
    private static final int SEGMENT = 64;
    private static final int KEPT = 4;

    private final FrameLog log = new FrameLog(SEGMENT, KEPT);

    @Test
    void a_new_log_holds_its_beginning_and_nothing_to_read() {
        View view = log.view();
        assertThat(view.holds(0)).isTrue();
        assertThat(view.holds(-1)).isFalse();
        assertThat(view.from(0)).isEmpty();
        assertThat(view.lastEventId()).isNull();
    }

    @Test
    void what_is_no_event_leaves_the_last_id_as_it_was() {
        log.append(bytes("post"), "e-1");
        log.append(bytes("lease"), null);
        assertThat(log.view().lastEventId()).isEqualTo("e-1");
        assertThat(read(log.view(), 0)).isEqualTo("postlease");
    }

    @Test
    void a_view_stays_what_it_was_while_the_log_goes_on() {
        log.append(bytes("one"), "e-1");
        View view = log.view();
        log.append(bytes("two"), "e-2");
        assertThat(read(view, 0)).isEqualTo("one");
        assertThat(view.lastEventId()).isEqualTo("e-1");
        assertThat(read(log.view(), 3)).isEqualTo("two");
    }

    @Test
    void what_fits_into_one_piece_of_memory_is_one_buffer() {
        log.append(new byte[SEGMENT - 1], "e-1");
        assertThat(log.view().from(0)).hasSize(1);
        log.append(new byte[2], "e-2");
        assertThat(log.view().from(0)).hasSize(2);
        assertThat(log.view().from(SEGMENT)).hasSize(1);
    }

    @Test
    void the_oldest_part_is_forgotten_and_said_to_be() {
        for (int i = 0; i < KEPT + 2; i++) {
            log.append(new byte[SEGMENT], "e-" + i);
        }
        View view = log.view();
        assertThat(view.start()).isEqualTo(2 * SEGMENT);
        assertThat(view.holds(2 * SEGMENT - 1)).isFalse();
        assertThat(view.holds(2 * SEGMENT)).isTrue();
        assertThat(view.segments()).hasSize(KEPT);
    }

    @Test
    void frames_longer_than_all_that_is_kept_leave_their_end() {
        byte[] frames = new byte[SEGMENT * (KEPT + 3) + 5];
        new Random(7).nextBytes(frames);
        log.append(frames, "e-1");
        View view = log.view();
        assertThat(view.end()).isEqualTo(frames.length);
        assertThat(readBytes(view, view.start()))
                .isEqualTo(Arrays.copyOfRange(frames, (int) view.start(), frames.length));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoever_reads_from_anywhere_reads_what_was_written(long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 400; i++) {
            byte[] frames = new byte[random.nextInt(3 * SEGMENT)];
            random.nextBytes(frames);
            log.append(frames, "e-" + i);
            all.writeBytes(frames);
            View view = log.view();
            assertThat(view.end()).isEqualTo(all.size());
            assertThat(view.end() - view.start()).isLessThanOrEqualTo((long) SEGMENT * KEPT);
            long from = view.start() + random.nextInt((int) (view.end() - view.start()) + 1);
            assertThat(readBytes(view, from)).isEqualTo(Arrays.copyOfRange(all.toByteArray(), (int) from, all.size()));
        }
    }

    @Test
    void a_reader_on_another_thread_never_sees_a_byte_that_is_not_written_yet() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<String> broken = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            long position = 0;
            while (!done.get() && broken.get() == null) {
                View view = log.view();
                if (!view.holds(position)) {
                    position = view.start();
                }
                byte[] read = readBytes(view, position);
                for (int i = 0; i < read.length; i++) {
                    if (read[i] != (byte) (1 + (position + i) % 100)) {
                        broken.set("at " + (position + i) + ": " + read[i]);
                    }
                }
                position = view.end();
            }
        });
        reader.setUncaughtExceptionHandler((thread, failure) -> broken.set(failure.toString()));
        reader.start();
        long written = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] frames = new byte[i % 90];
            for (int at = 0; at < frames.length; at++) {
                frames[at] = (byte) (1 + written++ % 100);
            }
            log.append(frames, "e-" + i);
        }
        done.set(true);
        reader.join();
        assertThat(broken.get()).isNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String read(View view, long from) {
        return new String(readBytes(view, from), UTF_8);
    }

    private static byte[] readBytes(View view, long from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer part : view.from(from)) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
