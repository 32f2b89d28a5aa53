package fr.obsrs.bench;

import fr.obsrs.bench.arm.Outside;
import fr.obsrs.bench.arm.Posting;
import fr.obsrs.bench.load.Load;
import fr.obsrs.bench.load.Tally;
import java.time.Duration;

/** A source: posts at an even pace, written as connectors write them. Some go up, the others a rule holds. */
final class Feed implements AutoCloseable {
    private final Outside outside;
    private final Posting posting = new Posting();
    private final int rate;
    private final int shown;
    private int numbered;
    private long held;

    /**
     * @param rate posts a second
     * @param shown how many of these go up, spread evenly
     */
    Feed(String broker, int rate, int shown) {
        this.rate = rate;
        this.shown = shown;
        outside = new Outside(broker);
    }

    /**
     * Sends posts for so long; the last ones may still be on their way when it returns.
     *
     * @return what arrives of those that go up, from the moment each should have been sent
     */
    Tally run(Duration time, Load load, int streams) throws InterruptedException {
        int seconds = (int) time.toSeconds();
        Tally tally = new Tally(numbered, seconds * shown, streams, streams);
        load.count(tally);
        Pace pace = new Pace(rate);
        for (long post = 0; post < (long) seconds * rate; post++) {
            long due = pace.await(post);
            if (goesUp(post)) {
                tally.intend(numbered, due);
                outside.post(posting.shown(numbered));
                numbered++;
            } else {
                outside.post(posting.held(held++));
            }
        }
        return tally;
    }

    private boolean goesUp(long post) {
        return post * shown / rate != (post + 1) * shown / rate;
    }

    @Override
    public void close() {
        outside.close();
    }
}
