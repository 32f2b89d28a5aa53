package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsReportTest {
    private final StreamsReport report = new StreamsReport(List.of(Scenario.BURSTS));

    private void round(String arm, double perSecond, double missing) {
        Figures figures =
                new Figures().with(Column.PER_PROCESSOR_SECOND, perSecond).with(Column.MISSING, missing);
        report.add(arm, Map.of(Scenario.BURSTS, figures));
    }

    private List<String> cells(String arm) {
        String row = report.tables()
                .lines()
                .filter(line -> line.matches("\\|\\s+" + arm + " \\|.*"))
                .findFirst()
                .orElseThrow();
        return List.of(row.substring(1).split("\\|")).stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void a_server_is_told_by_its_median_and_by_all_its_faults() {
        round("product", 300, 0);
        round("product", 100, 7);
        round("product", 200, 1);
        assertThat(cells("product")).startsWith("product", "-", "200").contains("8");
    }

    @Test
    void ratios_are_taken_within_a_round_since_the_machine_has_moods() {
        round("product", 300, 0);
        round("reference", 100, 0);
        round("product", 30, 0);
        round("reference", 10, 0);
        round("product", 500, 0);
        round("reference", 1_000, 0);
        assertThat(cells("product").subList(2, 5)).containsExactly("300", "3.00", "-");
        assertThat(cells("reference").subList(2, 5)).containsExactly("100", "1.00", "-");
    }

    @Test
    void nothing_measured_is_no_table() {
        assertThat(report.tables()).isEmpty();
    }
}
