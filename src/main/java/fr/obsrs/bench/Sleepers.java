package fr.obsrs.bench;

import fr.obsrs.bench.Drive.Delivered;
import fr.obsrs.bench.arm.Arm;
import fr.obsrs.bench.arm.Kernel;
import fr.obsrs.bench.load.Load;
import java.io.IOException;

/** What one stream in ten that reads nothing does to the others, and to the memory of the server's side. */
final class Sleepers {
    static final int RATE = 25;
    private static final int ONE_IN = 10;
    private static final double KIBIBYTE = 1_024;

    private final Arm arm;
    private final Load load;
    private final Drive drive;
    private final int streams;
    private final int events;

    Sleepers(Arm arm, Load load, Drive drive, StreamsOptions options) {
        this.arm = arm;
        this.load = load;
        this.drive = drive;
        streams = options.streams();
        events = (int) options.seconds().toSeconds() * RATE;
    }

    Figures figures() throws IOException, InterruptedException {
        Delivered awake = drive.paced(RATE, events, streams);
        long process = arm.memoryBytes();
        long queues = Kernel.sendQueues(arm.address().getPort());
        long sockets = Kernel.allSockets();
        int sleepers = load.sleep(ONE_IN);
        Delivered asleep = drive.paced(RATE, events, streams - sleepers);
        double each = KIBIBYTE * sleepers;
        double growth = Costs.millis(asleep, 99) / Costs.millis(awake, 99) - 1;
        return new Figures()
                .with(Column.EVENTS, asleep.tally().published())
                .with(Column.P50, Costs.millis(awake, 50))
                .with(Column.P50_ASLEEP, Costs.millis(asleep, 50))
                .with(Column.P99, Costs.millis(awake, 99))
                .with(Column.P99_ASLEEP, Costs.millis(asleep, 99))
                .with(Column.P99_GROWTH, 100 * growth)
                .with(Column.KERNEL_EACH, (Kernel.sendQueues(arm.address().getPort()) - queues) / each)
                .with(Column.SOCKETS_EACH, (Kernel.allSockets() - sockets) / each)
                .with(Column.PROCESS_EACH, (arm.memoryBytes() - process) / each)
                .with(Column.MISSING, awake.tally().missing() + asleep.tally().missing())
                .with(Column.TWICE, awake.tally().twice() + asleep.tally().twice())
                .with(Column.CLOSED, awake.lost() + asleep.lost())
                .with(Column.LOAD, Machine.load());
    }
}
