package fr.obsrs.bench;

import fr.obsrs.bench.PipelineReport.Cost;
import fr.obsrs.bench.PipelineReport.Run;
import fr.obsrs.bench.arm.Processes;
import fr.obsrs.bench.arm.Product;
import fr.obsrs.bench.load.Load;
import fr.obsrs.bench.load.Tally;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a post takes from its source to all streams, one rate after the other, each on a new broker and wall. */
final class Pipeline {
    private final PipelineOptions options;
    private final Processes processes;

    Pipeline(PipelineOptions options, Processes processes) {
        this.options = options;
        this.processes = processes;
    }

    String table(PrintStream progress) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int rate : options.rates()) {
            progress.printf("Measuring at %d posts/s%n", rate);
            runs.add(run(rate));
        }
        return new PipelineReport(options.approved().isPresent(), runs).table();
    }

    private Run run(int rate) throws IOException, InterruptedException {
        Product.Mode mode = options.approved().isPresent() ? Product.Mode.MANUAL : Product.Mode.FILTERED;
        try (Product product = Product.start(processes, mode);
                Load load = new Load(product.address(), product.path());
                Approver approver =
                        new Approver(product.brokerAddress(), options.approved().isPresent());
                Feed feed = new Feed(
                        product.brokerAddress(), rate, options.approved().orElse(rate))) {
            load.open(options.streams(), "");
            approver.start();
            feed.run(options.warmUp(), load, options.streams());
            return measure(rate, product, load, feed);
        } finally {
            processes.endAll();
        }
    }

    private Run measure(int rate, Product product, Load load, Feed feed) throws IOException, InterruptedException {
        Duration wallBefore = product.processorTime();
        Duration brokerBefore = product.brokerProcessorTime();
        Tally tally = feed.run(options.seconds(), load, options.streams());
        Cost wall = new Cost(product.processorTime().minus(wallBefore), product.residentBytes());
        Cost broker = new Cost(product.brokerProcessorTime().minus(brokerBefore), product.brokerResidentBytes());
        double machine = Machine.load();
        tally.await();
        load.countNoMore();
        return new Run(
                rate,
                Math.toIntExact(rate * options.seconds().toSeconds()),
                tally.published(),
                options.streams(),
                Latency.of(tally.micros()),
                tally.missing(),
                tally.twice(),
                wall,
                broker,
                machine);
    }
}
