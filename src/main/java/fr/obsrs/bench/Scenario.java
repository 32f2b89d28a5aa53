package fr.obsrs.bench;

import static fr.obsrs.bench.Column.*;

import java.util.List;
import java.util.Locale;

/** What streams are put through, in this order; the command line says the lower-case name. */
enum Scenario {
    CONNECT(
            "All streams open; all leave, miss 20 events, and come back with the id they saw last; then once more without.",
            List.of(
                    CONNECT_MICROS,
                    CONNECT_SECONDS,
                    RESUME_MICROS,
                    RESUME_SECONDS,
                    RESET_MICROS,
                    RESET_SECONDS,
                    MISSING,
                    TWICE,
                    CLOSED,
                    LOAD)),
    MEMORY(
            "Memory of the process that holds the streams (PSS, without the kernel's): idle, all connected, after the last event.",
            List.of(IDLE, CONNECTED, AFTER, CONNECTED_EACH, AFTER_EACH)),
    BURSTS(
            "As fast as the server can, eight events on their way at a time.",
            List.of(
                    EVENTS,
                    PER_PROCESSOR_SECOND,
                    OF_REFERENCE,
                    OF_NCHAN,
                    MICROS,
                    PER_SECOND,
                    P50,
                    P99,
                    MISSING,
                    TWICE,
                    DISORDERED,
                    CLOSED,
                    CLIENT_MICROS,
                    LOAD)),
    STEADY("Ten events a second, whatever becomes of them.", BURSTS.columns),
    BUSY("Fifty events a second, whatever becomes of them.", BURSTS.columns),
    SLEEPERS(
            "Twenty-five events a second; then again while one stream in ten reads nothing. Latencies are those of the others.",
            List.of(
                    EVENTS,
                    P50,
                    P50_ASLEEP,
                    P99,
                    P99_ASLEEP,
                    P99_GROWTH,
                    KERNEL_EACH,
                    SOCKETS_EACH,
                    PROCESS_EACH,
                    MISSING,
                    TWICE,
                    CLOSED,
                    LOAD));

    private final String what;
    private final List<Column> columns;

    Scenario(String what, List<Column> columns) {
        this.what = what;
        this.columns = columns;
    }

    static Scenario of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String what() {
        return what;
    }

    List<Column> columns() {
        return columns;
    }
}
