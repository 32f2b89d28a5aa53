package fr.obsrs.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One open connection: first its head, then events. Lives on the client's thread. */
final class Stream implements IntConsumer {
    private final int index;
    private final SocketChannel channel;
    private final Load load;
    private final Scan scan;
    private @Nullable Head head = new Head();

    Stream(int index, SocketChannel channel, Load load, Scan scan) {
        this.index = index;
        this.channel = channel;
        this.load = load;
        this.scan = scan;
    }

    /** Asks for the stream: the connection stands. A request fits into an empty send buffer. */
    void ask(SelectionKey key, ByteBuffer request) throws IOException {
        channel.finishConnect();
        channel.write(request);
        key.interestOps(SelectionKey.OP_READ);
    }

    /** Takes what has come. */
    void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("closed by the server");
        }
        buffer.flip();
        if (head != null) {
            if (!head.consume(buffer)) {
                return;
            }
            int status = head.status();
            head = null;
            load.opened(status);
        }
        load.look(index, buffer);
        scan.scan(buffer, this);
    }

    /** The number of an event. */
    @Override
    public void accept(int number) {
        load.arrived(index, number);
    }

    /** Whether its head has come. */
    boolean isOpen() {
        return head == null;
    }

    SocketChannel channel() {
        return channel;
    }
}
