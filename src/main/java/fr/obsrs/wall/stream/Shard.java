package fr.obsrs.wall.stream;

import fr.obsrs.wall.stream.FrameLog.View;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The streams of one wall on one event loop. Everything but {@link #wake} happens there.
 *
 * <p>A quiet wall is told at once. Under load turns come apart, so that each takes more at a time: a write costs nearly
 * the same for one event as for eight.
 */
final class Shard {
    /** Nobody sees so short a wait on a wall. */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    /** A pause is so many times as long as the turn before it took. */
    private static final int PAUSES = 3;

    private final String wall;
    private final FrameLog log;
    private final EventLoop loop;
    private final StreamMeters meters;
    private final List<Stream> streams = new ArrayList<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private long nextTurn = System.nanoTime();

    Shard(String wall, FrameLog log, EventLoop loop, StreamMeters meters) {
        this.wall = wall;
        this.log = log;
        this.loop = loop;
        this.meters = meters;
    }

    String wall() {
        return wall;
    }

    StreamMeters meters() {
        return meters;
    }

    void add(Stream stream) {
        stream.place = streams.size();
        streams.add(stream);
        meters.opened();
    }

    void remove(Stream stream) {
        if (stream.place >= 0) {
            Stream last = streams.remove(streams.size() - 1);
            if (last != stream) {
                streams.set(stream.place, last);
                last.place = stream.place;
            }
            stream.place = Stream.NOWHERE;
            meters.closed();
        }
    }

    /** From any thread: there may be something to tell. */
    void wake() {
        if (!loop.isShuttingDown() && awake.compareAndSet(false, true)) {
            loop.execute(this::turnWhenDue);
        }
    }

    private void turnWhenDue() {
        long wait = nextTurn - System.nanoTime();
        if (wait <= 0) {
            turn();
        } else {
            var unused = loop.schedule(this::turn, wait, TimeUnit.NANOSECONDS);
        }
    }

    private void turn() {
        // Before looking: what is written from here on wakes us again.
        awake.set(false);
        long began = System.nanoTime();
        Reading reading = reading();
        for (int i = streams.size() - 1; i >= 0; i--) {
            streams.get(i).advance(reading);
        }
        long ended = System.nanoTime();
        nextTurn = ended + Math.min(LONGEST_PAUSE, PAUSES * (ended - began));
    }

    /** Lets those go that take nothing. */
    void look() {
        loop.execute(() -> List.copyOf(streams).forEach(Stream::look));
    }

    void comment(ByteBuf words) {
        loop.execute(() -> List.copyOf(streams).forEach(stream -> stream.comment(words)));
    }

    /** Those whose peers have gone without a word. */
    void close(Set<SocketAddress> vanished) {
        loop.execute(() -> List.copyOf(streams).stream()
                .filter(stream -> vanished.contains(stream.peer()))
                .forEach(stream -> {
                    meters.vanished();
                    stream.close();
                }));
    }

    void close() {
        loop.execute(() -> List.copyOf(streams).forEach(Stream::close));
    }

    Reading reading() {
        return new Reading(log.view());
    }

    /** One look at the log that many streams share: most of them stand at the same position. */
    static final class Reading {
        private final View view;
        private long from = -1;
        private List<ByteBuf> parts = List.of();

        private Reading(View view) {
            this.view = view;
        }

        View view() {
            return view;
        }

        List<ByteBuf> from(long position) {
            if (position != from) {
                from = position;
                parts = view.from(position);
            }
            return parts;
        }
    }
}
