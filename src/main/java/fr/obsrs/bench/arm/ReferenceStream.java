package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One stream of the reference: writes at once; only what the kernel does not take is queued. */
final class ReferenceStream {
    private final SocketChannel channel;
    private final SelectionKey key;
    private @Nullable Deque<ByteBuffer> queue;

    ReferenceStream(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
        key.attach(this);
    }

    /** Consumes its bytes now or later; they must not change. */
    void write(ByteBuffer bytes) {
        try {
            if (queue == null) {
                channel.write(bytes);
            }
            if (bytes.hasRemaining()) {
                queued().add(bytes);
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            leave();
        }
    }

    private Deque<ByteBuffer> queued() {
        if (queue == null) {
            queue = new ArrayDeque<>();
        }
        return queue;
    }

    void ready() throws IOException {
        if (key.isReadable() && channel.read(ByteBuffer.allocate(1)) < 0) {
            throw new IOException("it left");
        }
        if (queue != null) {
            while (!queue.isEmpty()
                    && channel.write(queue.element()) >= 0
                    && !queue.element().hasRemaining()) {
                queue.remove();
            }
            if (queue.isEmpty()) {
                queue = null;
                key.interestOps(SelectionKey.OP_READ);
            }
        }
    }

    private void leave() {
        try {
            channel.close();
        } catch (IOException gone) {
            // As wanted.
        }
    }

    boolean isGone() {
        return !channel.isOpen();
    }
}
