package fr.obsrs.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What {@link Pipeline} measured, as one plain table. Pure.
 *
 * @param approved whether people let posts up, and not the rules alone
 */
record PipelineReport(boolean approved, List<Run> runs) {
    private static final List<String> HEAD = List.of(
            "posts/s",
            "posts",
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

    /**
     * One process over the measured time.
     *
     * @param spent processor time
     * @param resident bytes in RAM at the end, 0 where the system does not tell
     */
    record Cost(Duration spent, long resident) {
        String perPost(int posts) {
            return posts == 0 ? "-" : String.format(Locale.ROOT, "%.2f", spent.toNanos() / 1e6 / posts);
        }

        String mebibytes() {
            return resident > 0 ? Long.toString(resident >> 20) : "-";
        }
    }

    /**
     * One rate.
     *
     * @param posts that went through the rules in the measured time
     * @param shown of these, those that every stream must get
     * @param missing deliveries that never came, over all streams
     * @param twice posts that came again, over all streams
     * @param load of the machine at the end, over a minute
     */
    record Run(
            int rate,
            int posts,
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
                    Integer.toString(posts),
                    Integer.toString(shown),
                    Integer.toString(streams),
                    tenths(latency.p50()),
                    tenths(latency.p95()),
                    tenths(latency.p99()),
                    tenths(latency.max()),
                    Long.toString(missing),
                    Long.toString(twice),
                    wall.perPost(posts),
                    broker.perPost(posts),
                    wall.mebibytes(),
                    broker.mebibytes(),
                    tenths(load));
        }
    }

    /** Markdown, to be read as it is or put into a page. */
    String table() {
        String way = approved
                ? "From its source over the rules and a person who approves at once, all through Kafka, to the streams."
                : "From its source over the rules, through Kafka, to the streams.";
        return "**Post to stream, and processor time per post**: %s\n\n%s"
                .formatted(way, Table.of(HEAD, runs.stream().map(Run::cells).toList()));
    }

    private static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
