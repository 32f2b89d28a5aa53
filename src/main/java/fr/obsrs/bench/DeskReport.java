package fr.obsrs.bench;

import java.util.List;
import java.util.Locale;

/**
 * What {@link Desk} measured, as one plain table. Pure.
 *
 * @param rate decisions per second
 * @param load of the machine at the end, over a minute
 */
record DeskReport(int rate, int streams, Answered approved, Answered retracted, Gone gone, double load) {
    private static final List<String> HEAD =
            List.of("", "counted", "p50 ms", "p95 ms", "p99 ms", "max ms", "refused", "missing");

    /**
     * How late decisions were answered: durable, folded, and told to all screens.
     *
     * @param refused those that were not done
     */
    record Answered(Latency latency, int count, int refused) {
        static Answered of(Answers answers) {
            return new Answered(answers.latency(), answers.count(), answers.refused());
        }

        private List<String> cells(String what) {
            return row(what, count, latency, Integer.toString(refused), "");
        }
    }

    /**
     * How late posts left streams, over all streams. Each is told twice, which is meant: at once from memory, and with an
     * id to resume from once it is durable.
     */
    record Gone(Latency latency, long count, long missing) {
        private List<String> cells() {
            return row("gone from a stream", count, latency, "", Long.toString(missing));
        }
    }

    /** Markdown, to be read as it is or put into a page. */
    String table() {
        String what =
                "**The desk**: %d decisions/s over its API, %d streams, load %s; from the moment each should have been made."
                        .formatted(rate, streams, tenths(load));
        List<List<String>> rows =
                List.of(approved.cells("approval answered"), retracted.cells("takedown answered"), gone.cells());
        return what + "\n\n" + Table.of(HEAD, rows);
    }

    private static List<String> row(String what, long count, Latency latency, String refused, String missing) {
        return List.of(
                what,
                Long.toString(count),
                tenths(latency.p50()),
                tenths(latency.p95()),
                tenths(latency.p99()),
                tenths(latency.max()),
                refused,
                missing);
    }

    private static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
