package fr.obsrs.bench;

import fr.obsrs.bench.arm.Moderator;
import fr.obsrs.bench.arm.Processes;
import fr.obsrs.bench.arm.Product;
import fr.obsrs.bench.load.Load;
import fr.obsrs.bench.load.Tally;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long the desk takes to answer, and a post to leave all streams once somebody takes it down. */
final class Desk {
    /** Fewer than a wall holds: a post must not leave because others came. */
    private static final int ON_THE_WALL = 100;

    private final DeskOptions options;
    private final Processes processes;
    private final ConcurrentMap<PostId, Integer> numbers = new ConcurrentHashMap<>();
    private int first;

    /** What was measured so far. */
    private static final class Measured {
        private final Answers approved = new Answers();
        private final Answers retracted = new Answers();
        private final Histogram gone = new Histogram(1, TimeUnit.MINUTES.toMicros(10), 3);
        private long missing;
    }

    Desk(DeskOptions options, Processes processes) {
        this.options = options;
        this.processes = processes;
    }

    String table(PrintStream progress) throws IOException, InterruptedException {
        try (Product product = Product.start(processes, Product.Mode.MANUAL);
                Load load = Load.ofRemovals(product.address(), product.path(), Network.REHEARSAL, numbers)) {
            Moderator moderator = product.moderator();
            load.open(options.streams(), "");
            progress.printf("Warming up%n");
            measure(options.decisions(options.warmUp()), product, moderator, load);
            progress.printf("Measuring at %d decisions/s%n", options.rate());
            Measured measured = measure(options.decisions(options.seconds()), product, moderator, load);
            return new DeskReport(
                            options.rate(),
                            options.streams(),
                            DeskReport.Answered.of(measured.approved),
                            DeskReport.Answered.of(measured.retracted),
                            new DeskReport.Gone(
                                    Latency.of(measured.gone), measured.gone.getTotalCount(), measured.missing),
                            Machine.load())
                    .table();
        } finally {
            processes.endAll();
        }
    }

    private Measured measure(int decisions, Product product, Moderator moderator, Load load)
            throws IOException, InterruptedException {
        Measured measured = new Measured();
        for (int left = decisions; left > 0; left -= ON_THE_WALL) {
            round(Math.min(left, ON_THE_WALL), product, moderator, load, measured);
        }
        return measured;
    }

    /** Puts some posts up and takes them down again. */
    private void round(int count, Product product, Moderator moderator, Load load, Measured measured)
            throws IOException, InterruptedException {
        product.prepare(first, count);
        Pace up = new Pace(options.rate());
        for (int step = 0; step < count; step++) {
            int number = first + step;
            long due = up.await(step);
            measured.approved.expect(due, moderator.approve(product.post(number), product.version(number)));
        }
        measured.approved.await();
        Tally tally = new Tally(first, count, options.streams(), options.streams());
        load.count(tally);
        Pace down = new Pace(options.rate());
        for (int step = 0; step < count; step++) {
            PostId post = product.post(first + step);
            numbers.put(post, first + step);
            long due = down.await(step);
            tally.intend(first + step, due);
            measured.retracted.expect(due, moderator.retract(post));
        }
        measured.retracted.await();
        tally.await();
        load.countNoMore();
        measured.gone.add(tally.micros());
        measured.missing += tally.missing();
        first += count;
    }
}
