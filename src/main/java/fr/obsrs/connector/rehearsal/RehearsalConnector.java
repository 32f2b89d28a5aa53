package fr.obsrs.connector.rehearsal;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.time.Duration;

/**
 * Plays the script without end, at a pace that does not drift: each post has its moment, counted from the first one.
 * Where Kafka kept us waiting for over a second, the count begins anew rather than flood the wall.
 */
final class RehearsalConnector implements Connector {
    private static final long TOO_LATE = Duration.ofSeconds(1).toNanos();

    private final Script script;
    private final Duration every;
    private final Time time;
    private long played;

    RehearsalConnector(Script script, Duration every, Time time) {
        this.script = script;
        this.every = every;
        this.time = time;
    }

    @Override
    public void run(Cursor after, Handover out) throws SourceException, InterruptedException {
        long due = time.nanoTime();
        while (true) {
            out.heard();
            out.post(script.post(played++, time.now()));
            due += every.toNanos();
            long early = due - time.nanoTime();
            if (early > 0) {
                time.pause(Duration.ofNanos(early));
            } else if (early < -TOO_LATE) {
                due = time.nanoTime();
            }
        }
    }
}
