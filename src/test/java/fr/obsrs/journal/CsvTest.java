package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet gets to open. */
class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@SUM(A1)", "\t1", "\r1", "\n1", "\t=1", "\r=1", "\n=1", " =1", "\u0000=1",
                "\u00a0=1", "\u200b=1", "\ufeff=1", "\u202e=1", "＝1", "＋1", "－1", "＠SUM(A1)", "﹦1", "﹢1", "﹣1", "﹫1",
                "=\"a\",b", "\"=1\"", "\"\"=1", "=cmd|' /C calc'!A0"
            })
    void what_would_begin_a_formula_begins_with_an_apostrophe(String cell) {
        String line = Csv.line(List.of("a", cell, "b"));
        assertThat(line).matches("a,\"?'.*,b");
    }

    /** Which a spreadsheet may split at, whatever quotes are around: the file then has other cells than were written. */
    @ParameterizedTest
    @ValueSource(strings = {";", ",", "|", "\t", "\n", "\r\n", "\"; ", ";\"", ";\"\"", ",\t", "; \u200b"})
    void neither_does_anything_begin_one_after_what_may_be_taken_for_a_separator(String separator) {
        for (String start : "= + - @ ＝ ＋ － ＠".split(" ")) {
            String line = Csv.line(List.of("a" + separator + start + "1", "b"));
            for (String split : List.of(",", ";", "\\|", "\t")) {
                for (String cell : line.split(split)) {
                    assertThat(cell.replaceAll("^[\\p{Z}\\p{C}\"]+", ""))
                            .as("a cell of %s", line)
                            .doesNotStartWith(start);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amina",
                "2026-11-23T12:00:00Z",
                "42",
                "a=b",
                "a - b",
                "ana@example",
                "C++",
                "blocked-words:0-7",
                "",
                "l’Atelier"
            })
    void anything_else_stays_as_it_is(String cell) {
        assertThat(Csv.line(List.of(cell, "b"))).isEqualTo(cell + ",b");
    }

    @Test
    void commas_and_quotes_stay_within_their_cell() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", " edge "))).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\" edge \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "a\n\n\nb", "a\tb", "a\u0000b"})
    void a_record_is_one_line_whatever_was_written(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("a b");
    }
}
