package fr.obsrs.bench;

import fr.obsrs.bench.arm.Arm;
import fr.obsrs.bench.load.Load;
import fr.obsrs.bench.load.Tally;
import java.io.IOException;
import java.time.Duration;

/** Sends events through one server to its streams, and waits for the last of them. Numbers them on from 0. */
final class Drive {
    /** Of a server that saturates, so many events are under way. */
    private static final int OUTSTANDING = 8;
    /** A server further behind an even pace cannot keep up, and no more is sent: its queues would only grow. */
    private static final int SECONDS_BEHIND = 3;

    /**
     * What a stretch of events cost.
     *
     * @param server processor time of the process that holds the streams
     * @param client processor time of the load client's thread
     * @param lasted from the first event to the arrival of the last one
     */
    record Delivered(Tally tally, Duration server, Duration client, Duration lasted, int lost) {}

    private interface Sending {
        void send(Tally tally, int first) throws IOException, InterruptedException;
    }

    private final Arm arm;
    private final Load load;
    private final int streams;
    private int next;

    Drive(Arm arm, Load load, int streams) {
        this.arm = arm;
        this.load = load;
        this.streams = streams;
    }

    /** Number of the first event that was not sent yet. */
    int next() {
        return next;
    }

    /** Eight events at a time, the next as soon as one has reached everybody. */
    Delivered burst(int count) throws IOException, InterruptedException {
        return send(count, streams, (tally, first) -> {
            boolean flowing = true;
            for (int number = first; number < first + count && flowing; number++) {
                flowing = number - first < OUTSTANDING || tally.awaitOne();
                if (flowing) {
                    tally.intend(number, System.nanoTime());
                    arm.publish(number);
                }
            }
        });
    }

    /** So many a second, each at its moment; when it should have gone out is when its latency begins. */
    Delivered paced(int perSecond, int count, int listeners) throws IOException, InterruptedException {
        return send(count, listeners, (tally, first) -> {
            long behind = (long) SECONDS_BEHIND * perSecond * listeners;
            Pace pace = new Pace(perSecond);
            for (int number = first; number < first + count && tally.missing() <= behind; number++) {
                long due = pace.await(number - first);
                tally.intend(number, due);
                arm.publish(number);
            }
        });
    }

    /** Events that nobody hears yet; those who come back later must get them from now on. */
    Tally unheard(int count) throws IOException {
        Tally tally = new Tally(next, count, streams, streams);
        for (int i = 0; i < count; i++) {
            arm.publish(next++);
        }
        return tally;
    }

    private Delivered send(int count, int listeners, Sending sending) throws IOException, InterruptedException {
        Tally tally = new Tally(next, count, streams, listeners);
        load.count(tally);
        int lost = load.lost();
        Duration server = arm.processorTime();
        Duration client = load.processorTime();
        long began = System.nanoTime();
        sending.send(tally, next);
        tally.await();
        next += count;
        Delivered delivered = new Delivered(
                tally,
                arm.processorTime().minus(server),
                load.processorTime().minus(client),
                Duration.ofNanos(Math.max(0, tally.lastArrival() - began)),
                load.lost() - lost);
        load.countNoMore();
        return delivered;
    }
}
