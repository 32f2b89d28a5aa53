package fr.obsrs.desk;

import fr.obsrs.desk.News.Around;
import fr.obsrs.event.Language;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One open page of the desk, and what it was told. On the thread of {@link DeskStreams} only, save {@link #gone}. */
final class DeskStream {

    /** Where its events go. */
    interface Outlet {
        /** Whether the last one is out: a client that takes nothing is written nothing. */
        boolean isFree();

        void send(String event, String json);

        /** Ends the stream, and the connection under it where the client reads nothing. */
        void hangUp();
    }

    /**
     * Who reads it.
     *
     * @param page one open page; made by it
     * @param name account name
     * @param holds whether the sign-in with which it was opened still does
     */
    record Reader(String page, String name, Language language, BooleanSupplier holds) {}

    static final long NOWHERE = -1;

    final Reader reader;
    final Outlet outlet;
    long position = NOWHERE;

    /** Number of the look in which it was last told. */
    long look;

    @Nullable
    Around told;

    private int stuckFor;
    private volatile boolean gone;

    DeskStream(Reader reader, Outlet outlet) {
        this.reader = reader;
        this.outlet = outlet;
    }

    /** Counts looks at which its client had not taken what was sent before. */
    int lookAgain() {
        stuckFor = outlet.isFree() ? 0 : stuckFor + 1;
        return stuckFor;
    }

    /** From now on it knows all before that position, and what stands around the posts. */
    void tells(long end, long now, Around around) {
        position = end;
        look = now;
        told = around;
    }

    void gone() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }
}
