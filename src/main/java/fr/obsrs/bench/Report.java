package fr.obsrs.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** What was measured, as one plain table. Pure. */
record Report(String machine, List<Run> runs) {
    private static final List<String> HEAD = List.of(
            "posts/s",
            "judged",
            "shown",
            "streams",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "max ms",
            "missing",
            "twice",
            "wall ms/post",
            "broker ms/post",
            "wall MiB",
            "broker MiB",
            "load");

    /** How late posts were, in ms. */
    record Latency(long p50, long p95, long p99, long max) {
        static Latency of(Histogram millis) {
            return new Latency(
                    millis.getValueAtPercentile(50),
                    millis.getValueAtPercentile(95),
                    millis.getValueAtPercentile(99),
                    millis.getMaxValue());
        }
    }

    /**
     * One process over the measured time.
     *
     * @param spent processor time
     * @param resident bytes in RAM at the end, where the system tells
     */
    record Cost(Duration spent, OptionalLong resident) {
        String perPost(int posts) {
            return posts == 0 ? "-" : String.format(Locale.ROOT, "%.2f", spent.toNanos() / 1e6 / posts);
        }

        String mebibytes() {
            return resident.isPresent() ? Long.toString(resident.getAsLong() >> 20) : "-";
        }
    }

    /**
     * One rate.
     *
     * @param judged posts that went through the rules in the measured time
     * @param shown of these, those that every stream must get
     * @param missing deliveries that never came, over all streams
     * @param twice posts that came again, over all streams
     * @param load of the machine at the end, over a minute
     */
    record Run(
            int rate,
            int judged,
            int shown,
            int streams,
            Latency latency,
            long missing,
            long twice,
            Cost wall,
            Cost broker,
            double load) {

        List<String> cells() {
            return List.of(
                    Integer.toString(rate),
                    Integer.toString(judged),
                    Integer.toString(shown),
                    Integer.toString(streams),
                    Long.toString(latency.p50()),
                    Long.toString(latency.p95()),
                    Long.toString(latency.p99()),
                    Long.toString(latency.max()),
                    Long.toString(missing),
                    Long.toString(twice),
                    wall.perPost(judged),
                    broker.perPost(judged),
                    wall.mebibytes(),
                    broker.mebibytes(),
                    String.format(Locale.ROOT, "%.1f", load));
        }
    }

    /** Markdown, to be read as it is or put into a page. */
    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        runs.forEach(run -> rows.add(run.cells()));
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>(
                List.of("Post to stream, and processor time per post. " + machine, "", line(HEAD, widths)));
        lines.add(widths.stream().map(width -> "-".repeat(width + 1) + ":").collect(Collectors.joining("|", "|", "|")));
        rows.stream().skip(1).forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        " ".repeat(widths.get(column) - cells.get(column).length()) + cells.get(column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
