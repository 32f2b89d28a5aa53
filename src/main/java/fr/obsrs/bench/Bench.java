package fr.obsrs.bench;

import fr.obsrs.bench.Report.Cost;
import fr.obsrs.bench.Report.Latency;
import fr.obsrs.bench.Report.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The door: runs one rate after the other, each on a new broker and a new wall, and prints the table. */
public final class Bench {
    /** A post that takes longer is missing. */
    private static final Duration LATEST = Duration.ofSeconds(5);

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private final Options options;
    private final Path folder;
    private final List<Child> children = new CopyOnWriteArrayList<>();

    private Bench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * Runs the command, and leaves neither process nor folder behind.
     *
     * @return the exit code: 0 with a table, 1 when something of ours failed, 2 for arguments that make no sense
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) throws IOException {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(Options.USAGE);
            return 0;
        }
        Bench bench;
        try {
            bench = new Bench(Options.parse(arguments), Files.createTempDirectory("obsrs-bench-"));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " " + Options.USAGE.lines().findFirst().orElse(""));
            return USAGE;
        }
        Thread interrupted = new Thread(bench::clear, "bench-clear");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            out.println(bench.report(err).table());
            return 0;
        } catch (IOException | InterruptedException e) {
            err.println(e.getMessage());
            return FAILED;
        } finally {
            bench.clear();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private Report report(PrintStream progress) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int rate : options.rates()) {
            progress.printf("Measuring at %d posts/s%n", rate);
            runs.add(run(rate));
        }
        String machine = "%s %s, %d cores, Java %s, at most 512 MiB of heap each"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
        return new Report(machine, runs);
    }

    private Run run(int rate) throws IOException, InterruptedException {
        try {
            Child broker = kept(Child.broker(folder, "kafka-" + rate));
            Child wall = kept(Child.wall(folder, broker.ready(), rate));
            return measure(rate, broker, wall);
        } finally {
            endAll();
        }
    }

    private Run measure(int rate, Child broker, Child wall) throws IOException, InterruptedException {
        URI events = URI.create(wall.ready() + "/wall/events");
        HttpClient http = HttpClient.newHttpClient();
        List<Screen> screens = new ArrayList<>();
        for (int i = 0; i < options.streams(); i++) {
            screens.add(new Screen(http, events));
        }
        pause(options.warmUp());
        long from = System.currentTimeMillis();
        Duration wallBefore = wall.processorTime();
        Duration brokerBefore = broker.processorTime();
        pause(options.seconds());
        long to = System.currentTimeMillis();
        Cost wallCost = wall.costSince(wallBefore);
        Cost brokerCost = broker.costSince(brokerBefore);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        pause(LATEST);
        Judgements judged = Judgements.between(broker.ready(), from, to);
        Histogram latencies = new Histogram(3);
        long missing = 0;
        long twice = 0;
        for (Screen screen : screens) {
            missing += screen.tally(judged.clean(), latencies);
            twice += screen.twice();
            screen.close();
        }
        int shown = judged.clean().size();
        Latency latency = Latency.of(latencies);
        return new Run(rate, judged.all(), shown, screens.size(), latency, missing, twice, wallCost, brokerCost, load);
    }

    private Child kept(Child child) {
        children.add(0, child);
        return child;
    }

    /** The wall before its broker. */
    private void endAll() {
        children.forEach(Child::close);
        children.clear();
    }

    private void clear() {
        endAll();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // Nothing is left to remove.
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
