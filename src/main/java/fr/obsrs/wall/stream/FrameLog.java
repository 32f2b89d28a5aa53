package fr.obsrs.wall.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one wall has told its streams, as one run of bytes of which the newest part is kept. Frames are written once, by
 * whoever holds the lock; any thread reads a {@link View} without one.
 */
final class FrameLog {
    private final int segmentBytes;
    private final int segmentsKept;
    private ByteBuffer tail = ByteBuffer.allocate(0);
    private volatile View view = new View(0, 0, null, List.of(), 1);

    /**
     * @param segmentBytes memory is taken in pieces of this size, as they are needed
     * @param segmentsKept how many of them are kept at most
     */
    FrameLog(int segmentBytes, int segmentsKept) {
        this.segmentBytes = segmentBytes;
        this.segmentsKept = segmentsKept;
    }

    /** @param lastEventId what a client has seen that has read these frames; nothing leaves it as it was */
    synchronized void append(byte[] frames, @Nullable String lastEventId) {
        View before = view;
        List<ByteBuffer> segments = new ArrayList<>(before.segments());
        long end = before.end();
        for (int written = 0; written < frames.length; ) {
            int at = (int) (end % segmentBytes);
            if (at == 0) {
                tail = ByteBuffer.allocateDirect(segmentBytes);
                segments.add(tail);
            }
            int piece = Math.min(frames.length - written, segmentBytes - at);
            tail.put(at, frames, written, piece);
            written += piece;
            end += piece;
        }
        int forgotten = Math.max(0, segments.size() - segmentsKept);
        view = new View(
                before.start() + (long) forgotten * segmentBytes,
                end,
                lastEventId == null ? before.lastEventId() : lastEventId,
                forgotten == 0 && segments.size() == before.segments().size()
                        ? before.segments()
                        : List.copyOf(segments.subList(forgotten, segments.size())),
                segmentBytes);
    }

    View view() {
        return view;
    }

    /**
     * The log at one moment. Positions count bytes since the first frame of all.
     *
     * @param start of what is kept
     * @param end of what is written; where the next frame begins
     * @param lastEventId what a client has seen that has read to the end; nothing before the first event
     */
    record View(long start, long end, @Nullable String lastEventId, List<ByteBuffer> segments, int segmentBytes) {

        boolean holds(long position) {
            return position >= start && position <= end;
        }

        /** All from a position that it holds to the end: one buffer of its own, or one more for each boundary of memory between. */
        List<ByteBuffer> from(long position) {
            List<ByteBuffer> parts = new ArrayList<>(1);
            for (long at = position; at < end; ) {
                long into = at - start;
                int offset = (int) (into % segmentBytes);
                int length = (int) Math.min(segmentBytes - offset, end - at);
                parts.add(segments.get((int) (into / segmentBytes)).slice(offset, length));
                at += length;
            }
            return parts;
        }
    }
}
