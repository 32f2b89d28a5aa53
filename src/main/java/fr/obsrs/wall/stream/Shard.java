package fr.obsrs.wall.stream;

import fr.obsrs.wall.stream.FrameLog.View;
import io.netty.channel.EventLoop;
import io.quarkus.logging.Log;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
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
        stream.slot = streams.size();
        streams.add(stream);
        meters.opened();
    }

    void remove(Stream stream) {
        if (stream.slot >= 0) {
            Stream last = streams.remove(streams.size() - 1);
            if (last != stream) {
                streams.set(stream.slot, last);
                last.slot = stream.slot;
            }
            stream.slot = Stream.NOWHERE;
            meters.closed();
        }
    }

    /** From any thread: there may be something to tell. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            run(this::turnWhenDue);
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
            advance(streams.get(i), reading);
        }
        long ended = System.nanoTime();
        meters.turned(ended - began);
        nextTurn = ended + Math.min(LONGEST_PAUSE, PAUSES * (ended - began));
    }

    /** What goes wrong with one stream is no other's loss. */
    private static void advance(Stream stream, Reading reading) {
        try {
            stream.advance(reading);
        } catch (RuntimeException e) {
            Log.errorf(e, "A stream of the wall ends");
            stream.close();
        }
    }

    /** Lets those go that take nothing. */
    void look() {
        run(() -> List.copyOf(streams).forEach(Stream::look));
    }

    void comment(byte[] words) {
        run(() -> List.copyOf(streams).forEach(stream -> stream.comment(words)));
    }

    /** Those whose peers have gone without a word. */
    void close(Set<SocketAddress> vanished) {
        run(() -> List.copyOf(streams).stream()
                .filter(stream -> vanished.contains(stream.peer()))
                .forEach(stream -> {
                    meters.vanished();
                    stream.close();
                }));
    }

    void close() {
        run(() -> List.copyOf(streams).forEach(Stream::close));
    }

    private void run(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException stopping) {
            Log.debug("The server stops, its streams are closed");
        }
    }

    Reading reading() {
        return new Reading(log.view());
    }

    /** One look at the log that many streams share: most of them stand at the same position. */
    static final class Reading {
        private final View view;
        private long from = -1;
        private List<ByteBuffer> parts = List.of();

        private Reading(View view) {
            this.view = view;
        }

        View view() {
            return view;
        }

        /** To be read by one stream at a time. */
        List<ByteBuffer> from(long position) {
            if (position != from) {
                from = position;
                parts = view.from(position);
            } else {
                parts.forEach(ByteBuffer::rewind);
            }
            return parts;
        }
    }
}
