package fr.obsrs.wall.stream;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stream must be told before it may follow its wall.
 *
 * @param frames in their order; each may be sent to any number of streams
 * @param position where in the wall's log it goes on from there
 * @param lastEventId what a client has seen that has read all this
 */
public record Opening(List<Frames> frames, long position, String lastEventId) {

    /** Bytes that are made once and sent to any number of streams. */
    public record Frames(ByteBuf bytes) {
        public static Frames of(byte[] bytes) {
            return new Frames(SharedBytes.of(bytes));
        }
    }

    /** Knows what a stream has missed. */
    public interface Source {
        /**
         * Called on the stream's event loop; may wait for a lock, never for Kafka.
         *
         * @param lastEventId what the client has seen by its own word: anything, or nothing
         * @return nothing while this instance knows no wall; it is asked again then
         */
        @Nullable
        Opening opening(String wall, @Nullable String lastEventId);
    }

    /** With something that is told last. */
    public Opening and(Frames more) {
        List<Frames> all = new ArrayList<>(frames);
        all.add(more);
        return new Opening(List.copyOf(all), position, lastEventId);
    }

    List<ByteBuf> parts() {
        return frames.stream().map(Frames::bytes).toList();
    }
}
