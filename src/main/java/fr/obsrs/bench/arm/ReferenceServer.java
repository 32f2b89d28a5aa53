package fr.obsrs.bench.arm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What plain Java can do one event at a time: each event is encoded once and written once to each stream, on one thread,
 * with nothing around it: no lease, no rooms, no resets. The yardstick, not an example.
 *
 * <p>{@code POST /} publishes its body, any {@code GET} opens a stream. Speaks just enough HTTP for the load client.
 */
public final class ReferenceServer {
    private static final int BACKLOG = 4_096;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final List<ReferenceStream> streams = new ArrayList<>();
    private final ReferenceLog log = new ReferenceLog();

    private ReferenceServer() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Serves until its input ends; prints {@code READY port} first. */
    public static void run(PrintStream out) throws IOException {
        ReferenceServer reference = new ReferenceServer();
        Thread parent = new Thread(ReferenceServer::endWithInput, "input");
        parent.setDaemon(true);
        parent.start();
        out.println("READY " + ((InetSocketAddress) reference.server.getLocalAddress()).getPort());
        out.flush();
        while (true) {
            reference.selector.select(reference::ready);
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that cannot be read has ended as well.
        }
        System.exit(0);
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else if (key.attachment() instanceof ReferenceStream stream) {
                stream.ready();
            } else if (key.attachment() instanceof ReferenceRequest request) {
                request.read((SocketChannel) key.channel(), this);
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException gone) {
            // As wanted.
        }
    }

    private void accept() throws IOException {
        for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new ReferenceRequest());
        }
    }

    /** From here on the connection is a stream, which begins with what came after an id. */
    void open(SocketChannel channel, OptionalLong after) throws IOException {
        ReferenceStream stream = new ReferenceStream(channel, channel.keyFor(selector));
        for (ByteBuffer bytes : log.opening(after)) {
            stream.write(bytes);
        }
        streams.add(stream);
    }

    void publish(byte[] data) {
        streams.removeIf(ReferenceStream::isGone);
        ByteBuffer frame = log.append(data);
        for (ReferenceStream stream : streams) {
            stream.write(frame.duplicate());
        }
    }
}
