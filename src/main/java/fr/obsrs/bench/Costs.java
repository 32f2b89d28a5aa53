package fr.obsrs.bench;

import fr.obsrs.bench.Drive.Delivered;
import fr.obsrs.bench.load.Tally;
import java.time.Duration;

/** Turns what was counted into figures. Pure; what would divide by nothing is no number. */
final class Costs {
    private static final double MEBIBYTE = 1024 * 1024;

    private Costs() {}

    static Figures of(Delivered delivered) {
        Tally tally = delivered.tally();
        long deliveries = tally.delivered();
        return new Figures()
                .with(Column.EVENTS, tally.published())
                .with(
                        Column.PER_PROCESSOR_SECOND,
                        deliveries / seconds(delivered.server().toNanos()))
                .with(Column.MICROS, micros(delivered.server(), deliveries))
                .with(Column.CLIENT_MICROS, micros(delivered.client(), deliveries))
                .with(Column.PER_SECOND, deliveries / seconds(delivered.lasted().toNanos()))
                .with(Column.P50, millis(delivered, 50))
                .with(Column.P99, millis(delivered, 99))
                .with(Column.MISSING, tally.missing())
                .with(Column.TWICE, tally.twice())
                .with(Column.DISORDERED, tally.disordered())
                .with(Column.CLOSED, delivered.lost())
                .with(Column.LOAD, Machine.load());
    }

    static Figures memory(int streams, long idle, long connected, long after) {
        return new Figures()
                .with(Column.IDLE, idle / MEBIBYTE)
                .with(Column.CONNECTED, connected / MEBIBYTE)
                .with(Column.AFTER, after / MEBIBYTE)
                .with(Column.CONNECTED_EACH, (connected - idle) / 1024.0 / streams)
                .with(Column.AFTER_EACH, (after - idle) / 1024.0 / streams);
    }

    static double millis(Delivered delivered, double percentile) {
        return delivered.tally().micros().getValueAtPercentile(percentile) / 1e3;
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    static double micros(Duration spent, double parts) {
        return spent.toNanos() / 1e3 / parts;
    }
}
