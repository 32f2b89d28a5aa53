package fr.obsrs.bench;

import static fr.obsrs.bench.Scenario.BURSTS;
import static fr.obsrs.bench.Scenario.BUSY;
import static fr.obsrs.bench.Scenario.CONNECT;
import static fr.obsrs.bench.Scenario.MEMORY;
import static fr.obsrs.bench.Scenario.SLEEPERS;
import static fr.obsrs.bench.Scenario.STEADY;

import fr.obsrs.bench.Drive.Delivered;
import fr.obsrs.bench.arm.Arm;
import fr.obsrs.bench.load.Load;
import fr.obsrs.bench.load.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One server from its start to its end, put through the scenarios that were asked for. */
final class Life {
    private static final int STEADY_RATE = 10;
    private static final int BUSY_RATE = 50;
    private static final int MISSED = 20;
    private static final int MOST_WARM_UP_EVENTS = 2_000;
    private static final int WARM_UP_BATCH = 100;

    /** Compilers rest that take less than one part in so many of the time, for so many batches in a row. */
    private static final int REST = 20;

    private static final int BATCHES_OF_REST = 3;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

    /** For what follows a change, such as memory that is let go. */
    private static final Duration CALM = Duration.ofSeconds(1);

    private final Arm arm;
    private final StreamsOptions options;
    private final Load load;
    private final Drive drive;
    private final Map<Scenario, Figures> told = new EnumMap<>(Scenario.class);

    private Life(Arm arm, StreamsOptions options, Load load) {
        this.arm = arm;
        this.options = options;
        this.load = load;
        this.drive = new Drive(arm, load, options.streams());
    }

    /** Figures of one round; the server has just been started. */
    static Map<Scenario, Figures> live(Arm arm, StreamsOptions options) throws IOException, InterruptedException {
        try (Load load = new Load(arm.address(), arm.path())) {
            return new Life(arm, options, load).live();
        }
    }

    private Map<Scenario, Figures> live() throws IOException, InterruptedException {
        arm.prepare(0, WARM_UP_BATCH);
        calm();
        long idle = arm.memoryBytes();
        Figures connecting = connect();
        calm();
        long connected = arm.memoryBytes();
        warmUp();
        // Once more: to prepare warms up something else.
        arm.prepare(drive.next(), events() + 2 * WARM_UP_BATCH);
        drive.burst(2 * WARM_UP_BATCH);
        if (options.asksFor(BURSTS)) {
            told.put(BURSTS, Costs.of(drive.burst(burstEvents())));
        }
        if (options.asksFor(STEADY)) {
            told.put(STEADY, Costs.of(paced(STEADY_RATE)));
        }
        if (options.asksFor(BUSY)) {
            told.put(BUSY, Costs.of(paced(BUSY_RATE)));
        }
        if (options.asksFor(MEMORY)) {
            calm();
            told.put(MEMORY, Costs.memory(options.streams(), idle, connected, arm.memoryBytes()));
        }
        if (options.asksFor(CONNECT)) {
            told.put(CONNECT, resume(connecting));
        }
        if (options.asksFor(SLEEPERS)) {
            told.put(SLEEPERS, new Sleepers(arm, load, drive, options).figures());
        }
        return told;
    }

    /**
     * So many deliveries, and on until the compilers rest or five minutes are over: what an evening pays once is not
     * what a delivery costs. None asked for, none done.
     */
    private void warmUp() throws IOException, InterruptedException {
        int events = warmUpEvents();
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        boolean cold = options.warmUp() == 0;
        int resting = 0;
        for (int sent = 0;
                sent < events || !(cold || resting >= BATCHES_OF_REST || System.nanoTime() > end);
                sent += WARM_UP_BATCH) {
            if (sent > 0) {
                arm.prepare(drive.next(), WARM_UP_BATCH);
            }
            Duration before = arm.compilerTime();
            Delivered delivered = drive.burst(WARM_UP_BATCH);
            Duration compiling = arm.compilerTime().minus(before);
            resting = compiling.multipliedBy(REST).compareTo(delivered.lasted()) <= 0 ? resting + 1 : 0;
        }
    }

    private Delivered paced(int perSecond) throws IOException, InterruptedException {
        return drive.paced(perSecond, events(perSecond), options.streams());
    }

    private Figures connect() throws IOException, InterruptedException {
        Duration before = arm.processorTime();
        long began = System.nanoTime();
        load.open(options.streams(), "");
        return new Figures()
                .with(Column.CONNECT_SECONDS, Costs.seconds(System.nanoTime() - began))
                .with(Column.CONNECT_MICROS, Costs.micros(arm.processorTime().minus(before), options.streams()));
    }

    private Figures resume(Figures figures) throws IOException, InterruptedException {
        String id = load.lastId();
        load.leave();
        calm();
        Tally missed = drive.unheard(MISSED);
        calm();
        Duration spent = comeBack(id, missed);
        figures.with(Column.RESUME_SECONDS, missed.micros().getMaxValue() / 1e6)
                .with(Column.RESUME_MICROS, Costs.micros(spent, options.streams()))
                .with(Column.MISSING, missed.missing())
                .with(Column.TWICE, missed.twice());
        if (arm.resets()) {
            load.leave();
            calm();
            Tally all = missed.again();
            Duration spentAgain = comeBack("", all);
            figures.with(Column.RESET_SECONDS, all.micros().getMaxValue() / 1e6)
                    .with(Column.RESET_MICROS, Costs.micros(spentAgain, options.streams()))
                    .with(Column.MISSING, missed.missing() + all.missing())
                    .with(Column.TWICE, missed.twice() + all.twice());
        }
        return figures.with(Column.CLOSED, load.lost()).with(Column.LOAD, Machine.load());
    }

    /** All at once, and waits until each has the events of this tally; tells what that cost the server. */
    private Duration comeBack(String id, Tally tally) throws IOException, InterruptedException {
        load.count(tally);
        Duration before = arm.processorTime();
        tally.intendAll(System.nanoTime());
        load.open(options.streams(), id);
        tally.await();
        load.countNoMore();
        return arm.processorTime().minus(before);
    }

    /** All that this life will send. */
    private int events() {
        return (options.asksFor(BURSTS) ? burstEvents() : 0)
                + (options.asksFor(STEADY) ? events(STEADY_RATE) : 0)
                + (options.asksFor(BUSY) ? events(BUSY_RATE) : 0)
                + (options.asksFor(CONNECT) ? MISSED : 0)
                + (options.asksFor(SLEEPERS) ? 2 * events(Sleepers.RATE) : 0);
    }

    private int events(int perSecond) {
        return (int) options.seconds().toSeconds() * perSecond;
    }

    /** At least one: a stream must have seen an id to come back with. */
    private int warmUpEvents() {
        return Math.max(1, Math.min(MOST_WARM_UP_EVENTS, options.warmUp() / options.streams()));
    }

    /** A million deliveries at 10,000 streams; enough events at fewer. */
    private int burstEvents() {
        return Math.max(100, Math.min(500, 200_000 / options.streams()));
    }

    private static void calm() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(CALM.toNanos());
    }
}
