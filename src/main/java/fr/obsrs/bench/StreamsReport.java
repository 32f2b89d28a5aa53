package fr.obsrs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects figures by server and round, and writes one table per scenario: a server a row. */
final class StreamsReport {
    private final List<Scenario> scenarios;
    private final Map<String, List<Map<Scenario, Figures>>> rounds = new LinkedHashMap<>();

    StreamsReport(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /** The next round of a server; servers have their rounds in turns. */
    void add(String arm, Map<Scenario, Figures> figures) {
        rounds.computeIfAbsent(arm, first -> new ArrayList<>()).add(figures);
    }

    /** Empty while nothing was measured. */
    String tables() {
        return rounds.isEmpty() ? "" : scenarios.stream().map(this::table).collect(Collectors.joining("\n\n"));
    }

    private String table(Scenario scenario) {
        List<String> head = new ArrayList<>(List.of(scenario.word()));
        scenario.columns().forEach(column -> head.add(column.heading()));
        List<List<String>> rows = rounds.keySet().stream()
                .map(arm -> {
                    List<String> row = new ArrayList<>(List.of(arm));
                    scenario.columns()
                            .forEach(column -> row.add(column.write(column.over(figures(scenario, arm, column)))));
                    return row;
                })
                .toList();
        return "**%s**: %s\n\n%s".formatted(scenario.word(), scenario.what(), Table.of(head, rows));
    }

    private List<Double> figures(Scenario scenario, String arm, Column column) {
        return switch (column) {
            case OF_REFERENCE -> ratios(scenario, arm, "reference");
            case OF_NCHAN -> ratios(scenario, arm, "nchan");
            default -> measured(scenario, arm, column);
        };
    }

    private List<Double> measured(Scenario scenario, String arm, Column column) {
        return rounds.getOrDefault(arm, List.of()).stream()
                .map(round -> round.getOrDefault(scenario, new Figures()).get(column))
                .toList();
    }

    /** Within each round: what slowed the machine then slowed both. */
    private List<Double> ratios(Scenario scenario, String arm, String other) {
        List<Double> own = measured(scenario, arm, Column.PER_PROCESSOR_SECOND);
        List<Double> others = measured(scenario, other, Column.PER_PROCESSOR_SECOND);
        return IntStream.range(0, Math.min(own.size(), others.size()))
                .mapToObj(round -> own.get(round) / others.get(round))
                .toList();
    }
}
