package fr.obsrs.wall.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/**
 * Bytes that any number of streams send at the same moment. Nobody counts who still sends them: the collector frees them
 * after the last one.
 */
final class SharedBytes {
    /** So few are copied faster than native memory is had for them. */
    private static final int FEW = 1024;

    private SharedBytes() {}

    static ByteBuf of(byte[] bytes) {
        return bytes.length <= FEW
                ? Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes))
                : of(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    }

    /** What is written into the memory later is seen by whoever takes a slice of it then. */
    static ByteBuf of(ByteBuffer memory) {
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(memory));
    }
}
