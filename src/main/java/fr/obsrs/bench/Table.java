package fr.obsrs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table, to be read as it is or put into a page. Pure. */
final class Table {
    private Table() {}

    /** Each row as long as the head; a first column of words is not told apart. */
    static String of(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        List<Integer> widths = IntStream.range(0, head.size())
                .mapToObj(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>(List.of(line(head, widths)));
        lines.add(widths.stream().map(width -> "-".repeat(width + 1) + ":").collect(Collectors.joining("|", "|", "|")));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        " ".repeat(widths.get(column) - cells.get(column).length()) + cells.get(column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
