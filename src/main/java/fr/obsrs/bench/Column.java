package fr.obsrs.bench;

import java.util.List;
import java.util.Locale;

/** One figure of a server in a scenario: its heading, and how the rounds' figures become one. */
enum Column {
    EVENTS("events", 0),
    PER_PROCESSOR_SECOND("deliveries/CPU-s", 0),
    OF_REFERENCE("of reference", 2),
    OF_NCHAN("of nchan", 2),
    MICROS("us/delivery", 2),
    CLIENT_MICROS("client us/delivery", 2),
    PER_SECOND("delivered/s", 0),
    P50("p50 ms", 1),
    P99("p99 ms", 1),
    P50_ASLEEP("p50 ms asleep", 1),
    P99_ASLEEP("p99 ms asleep", 1),
    P99_GROWTH("p99 growth %", 0),
    KERNEL_EACH("kernel KiB/sleeper", 0),
    SOCKETS_EACH("all sockets KiB/sleeper", 0),
    PROCESS_EACH("process KiB/sleeper", 1),
    IDLE("idle MiB", 0),
    CONNECTED("connected MiB", 0),
    AFTER("after MiB", 0),
    CONNECTED_EACH("KiB/stream", 1),
    AFTER_EACH("KiB/stream after", 1),
    CONNECT_MICROS("us/connect", 0),
    CONNECT_SECONDS("connected s", 1),
    RESUME_MICROS("us/resume", 0),
    RESUME_SECONDS("resumed s", 1),
    RESET_MICROS("us/reset", 0),
    RESET_SECONDS("reset s", 1),
    MISSING("missing", 0),
    TWICE("twice", 0),
    DISORDERED("out of order", 0),
    CLOSED("closed", 0),
    LOAD("load", 1);

    private static final List<Column> FAULTS = List.of(MISSING, TWICE, DISORDERED, CLOSED);

    private final String heading;
    private final int decimals;

    Column(String heading, int decimals) {
        this.heading = heading;
        this.decimals = decimals;
    }

    String heading() {
        return heading;
    }

    /** The median, of an even number the lower one; faults are added up, so that none hides behind a median. */
    double over(List<Double> rounds) {
        if (FAULTS.contains(this)) {
            return rounds.stream().mapToDouble(Double::doubleValue).sum();
        }
        List<Double> told =
                rounds.stream().filter(figure -> !figure.isNaN()).sorted().toList();
        return told.isEmpty() ? Double.NaN : told.get((told.size() - 1) / 2);
    }

    /** A dash for what nobody could tell. */
    String write(double figure) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%." + decimals + "f", figure) : "-";
    }
}
