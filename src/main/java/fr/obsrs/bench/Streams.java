package fr.obsrs.bench;

import fr.obsrs.bench.arm.Arm;
import fr.obsrs.bench.arm.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Compares what a delivery costs the wall with what it costs others, in turns, so that the machine's moods meet all. */
final class Streams {
    private final StreamsOptions options;
    private final Processes processes;
    private final PrintStream progress;
    private final StreamsReport report;

    Streams(StreamsOptions options, Processes processes, PrintStream progress) {
        this.options = options;
        this.processes = processes;
        this.progress = progress;
        this.report = new StreamsReport(options.scenarios());
    }

    /** Leaves out whom this machine has not, and says so. */
    static StreamsOptions possible(StreamsOptions options, PrintStream progress) {
        List<Arm.Kind> unable = options.arms().stream()
                .filter(arm -> !arm.obstacles().isEmpty())
                .toList();
        unable.forEach(arm -> arm.obstacles().forEach(progress::println));
        return options.without(unable);
    }

    /** Tells what was measured up to a failure in {@link #tables}. */
    void measure() throws IOException, InterruptedException {
        for (int round = 1; round <= options.rounds(); round++) {
            for (Arm.Kind kind : options.arms()) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                progress.printf("Round %d of %d: %s%n", round, options.rounds(), name);
                try (Arm arm = processes.start(kind)) {
                    report.add(name, Life.live(arm, options));
                } finally {
                    processes.endAll();
                }
            }
        }
    }

    String tables() {
        return report.tables();
    }
}
