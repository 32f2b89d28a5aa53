package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Scene;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.SceneSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether an outsider with the CSV alone finds what was tampered with. */
class ChainTest {
    private static List<String> exported() {
        Written log = new Written();
        List<Line> lines = new ArrayList<>();
        lines.add(log.append(Written.judged("bonjour", Outcome.HOLD)));
        lines.add(log.append(
                new Moderated(UUID.randomUUID(), Written.POST, 7, Action.REJECT, null, "INJURE", "=cmd|x,\"y\"")));
        lines.add(log.append(new SceneSet(
                UUID.randomUUID(), null, new Scene(true, new Announcement("Pause, \"15\" min", "a\nb")), "ana")));
        lines.add(log.append(Written.judged("bb", Outcome.CLEAN)));
        Chain chain = new Chain();
        return lines.stream().map(line -> chain.next(line).csv()).toList();
    }

    /** As the run book says it, with nothing of ours. Gives the number of the first line that is wrong, -1 for none. */
    private static int firstWrong(List<String> lines) throws Exception {
        String previous = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comma = line.lastIndexOf(',');
            String covered = line.substring(0, comma);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8)));
            if (!covered.endsWith("," + previous) || !hash.equals(line.substring(comma + 1))) {
                return i;
            }
            previous = hash;
        }
        return -1;
    }

    @Test
    void an_untouched_export_verifies() throws Exception {
        assertThat(exported()).hasSize(4).allMatch(line -> line.length() > 128);
        assertThat(firstWrong(exported())).isEqualTo(-1);
    }

    @Test
    void one_altered_letter_is_found_in_its_line() throws Exception {
        List<String> lines = new ArrayList<>(exported());
        lines.set(1, lines.get(1).replace("INJURE", "MENACE"));
        assertThat(firstWrong(lines)).isEqualTo(1);
    }

    @Test
    void a_line_that_is_missing_moved_or_slipped_in_is_found() throws Exception {
        List<String> lines = exported();
        assertThat(firstWrong(Stream.of(0, 2, 3).map(lines::get).toList())).isEqualTo(1);
        assertThat(firstWrong(Stream.of(0, 2, 1, 3).map(lines::get).toList())).isEqualTo(1);
        assertThat(firstWrong(Stream.of(0, 1, 1, 2, 3).map(lines::get).toList()))
                .isEqualTo(2);
        assertThat(firstWrong(Stream.of(1, 2, 3).map(lines::get).toList())).isZero();
    }

    @Test
    void a_line_rehashed_by_a_forger_breaks_the_next_one() throws Exception {
        List<String> lines = new ArrayList<>(exported());
        String forged = lines.get(1).replace("INJURE", "MENACE");
        String covered = forged.substring(0, forged.lastIndexOf(','));
        lines.set(1, covered + "," + Chain.hash(covered));
        assertThat(firstWrong(lines)).isEqualTo(2);
    }

    @Test
    void the_same_log_has_the_same_chain_wherever_it_is_read() {
        Line line = new Written().append(new SceneSet(new UUID(0, 1), null, new Scene(true, null), "ana"));
        assertThat(new Chain().next(line)).isEqualTo(new Chain().next(line));
        assertThat(new Chain().next(line).hash())
                .isEqualTo(Chain.hash("7,2026-11-23T12:00:07Z,ana,scene,curtain,,,,,,,,,,applied,," + "0".repeat(64)));
    }
}
