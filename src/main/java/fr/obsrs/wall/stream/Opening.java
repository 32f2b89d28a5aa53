package fr.obsrs.wall.stream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a stream must be told before it may follow its wall.
 *
 * @param told the frames; may be sent to any number of streams
 * @param lease holds for what is told; said only when that is out at once, since it counts from now
 * @param position where in the wall's log it goes on from there
 * @param lastEventId what a client has seen that has read all this
 */
public record Opening(Part told, @Nullable Part lease, long position, String lastEventId) {

    /** Bytes that are made once, in native memory, and sent to any number of streams. */
    public static final class Part {
        private final ByteBuffer bytes;

        public Part(byte[] bytes) {
            this.bytes = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }

        /** For one stream to read. */
        ByteBuffer read() {
            return bytes.duplicate();
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
}
