package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.obsrs.MovableClock;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.MemoryLog;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.topic.KeptTopic;
import fr.obsrs.topic.Replay;
import fr.obsrs.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An export that somebody takes their time with. */
class AuditTest {
    /** More than one stretch. */
    private static final int LINES = 12_001;

    private static final Wanted ALL = Wanted.of(null, null, null, null, null);

    private final Replay replay = new KeptTopic(IntStream.range(0, LINES)
                    .mapToObj(n -> Decisions.record(new ModeSet(new UUID(0, n), Mode.MANUAL, "amina")))
                    .toList())
            .replay();
    private final MovableClock clock = new MovableClock();
    private final Audit audit = new Audit(replay, MemoryLog.reaching(LINES), new Ledger(), new ObjectMapper(), clock);

    /** Does something before it takes each line. */
    private static final class Reader extends ByteArrayOutputStream {
        private final Runnable first;

        Reader(Runnable first) {
            this.first = first;
        }

        @Override
        public void write(byte[] line) throws IOException {
            first.run();
            super.write(line);
        }
    }

    private void openAllPlaces() {
        List<Replay.Reader> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(replay.open(Topic.DECISIONS, 0));
        }
        others.forEach(Replay.Reader::close);
    }

    @Test
    void whoever_takes_the_lines_slowly_keeps_no_place_from_others_who_read_back() throws IOException {
        int[] lines = {0};
        Reader reader = new Reader(() -> {
            if (lines[0]++ % 4_000 == 1) {
                openAllPlaces();
            }
        });
        audit.write(Audit.Format.CSV, ALL, reader);
        assertThat(lines[0]).isEqualTo(LINES + 1);
    }

    @Test
    void what_is_read_in_stretches_is_one_chain_without_a_gap() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        audit.write(Audit.Format.CSV, ALL, written);
        List<String> lines =
                written.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        assertThat(lines.stream().map(line -> Long.parseLong(line.substring(0, line.indexOf(',')))))
                .containsExactlyElementsOf(LongStream.range(0, LINES).boxed().toList());
        String previous = "0".repeat(64);
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            assertThat(cells[cells.length - 2]).isEqualTo(previous);
            previous = cells[cells.length - 1];
        }
    }

    @Test
    void after_ten_minutes_the_answer_breaks_off() {
        Reader reader = new Reader(() -> clock.move(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> audit.write(Audit.Format.JSON, ALL, reader)).isInstanceOf(IOException.class);
        assertThat(reader.toString(StandardCharsets.UTF_8).lines().count()).isBetween(10L, 13L);
    }
}
