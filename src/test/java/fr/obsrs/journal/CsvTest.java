package fr.obsrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet gets to open. */
class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=\"a\",b"})
    void what_would_begin_a_formula_begins_with_an_apostrophe(String cell) {
        String line = Csv.line(List.of("a", cell, "b"));
        assertThat(line).matches("a,\"?'.*,b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina", "2026-11-23T12:00:00Z", "42", "a=b", "blocked-words:0-7", "", "l’Atelier"})
    void anything_else_stays_as_it_is(String cell) {
        assertThat(Csv.line(List.of(cell, "b"))).isEqualTo(cell + ",b");
    }

    @Test
    void commas_and_quotes_stay_within_their_cell() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", " edge "))).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\" edge \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "a\n\n\nb"})
    void a_record_is_one_line_whatever_was_written(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("a b");
    }
}
