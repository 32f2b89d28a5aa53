package fr.obsrs.bench.load;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many streams from one address, on one thread of its own. Its methods are for one other thread. */
public final class Load implements AutoCloseable {
    private static final int READ_BYTES = 256 * 1024;

    private final InetSocketAddress server;
    private final String path;
    private final Supplier<Scan> scans;
    private final Selector selector = Selector.open();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Thread thread = new Thread(this::run, "load");
    private final List<Stream> streams = new ArrayList<>();
    private final LastId lastId = new LastId();
    private @Nullable Opening opening;
    private @Nullable Tally tally;
    private long now;
    private volatile int lost;
    private volatile boolean closed;

    /**
     * Counts what carries a {@link Marker}.
     *
     * @param path of the stream, with its query
     */
    public Load(InetSocketAddress server, String path) throws IOException {
        this(server, path, Marker::new);
    }

    /**
     * Counts the posts that leave the wall.
     *
     * @param network of all of them
     * @param numbers of these posts; may grow, for another thread
     */
    public static Load ofRemovals(
            InetSocketAddress server, String path, Network network, ConcurrentMap<PostId, Integer> numbers)
            throws IOException {
        return new Load(server, path, () -> new Removals(network.toString(), numbers));
    }

    private Load(InetSocketAddress server, String path, Supplier<Scan> scans) throws IOException {
        this.server = server;
        this.path = path;
        this.scans = scans;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens streams and returns when each has its head.
     *
     * @param after the id that they have seen last; empty for none
     * @throws IOException when one is refused, or not all are open in two minutes
     */
    public void open(int count, String after) throws IOException, InterruptedException {
        Opening wanted = new Opening(count, path, after);
        order(() -> {
            opening = wanted;
            connectMore(wanted);
        });
        wanted.await();
    }

    /** From here on events count there. Returns when the client knows. */
    public void count(Tally next) {
        order(() -> tally = next);
    }

    /** From here on events count nowhere, and what was counted may be read. */
    public void countNoMore() {
        order(() -> tally = null);
    }

    /**
     * One in so many streams reads no more; the first one stays awake.
     *
     * @return how many fell asleep
     */
    public int sleep(int oneIn) {
        List<Stream> asleep = new ArrayList<>();
        order(() -> {
            for (int i = oneIn - 1; i < streams.size(); i += oneIn) {
                SelectionKey key = streams.get(i).channel().keyFor(selector);
                if (key != null && key.isValid()) {
                    key.interestOps(0);
                    asleep.add(streams.get(i));
                }
            }
        });
        return asleep.size();
    }

    /** Leaves, as browsers do that are closed. */
    public void leave() {
        order(this::closeAll);
    }

    /** What a stream saw last. */
    public String lastId() {
        return lastId.last();
    }

    /** Streams that the server ended. */
    public int lost() {
        return lost;
    }

    /** Processor time of the client's thread so far. */
    public Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private void order(Runnable order) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        orders.add(() -> {
            try {
                order.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        selector.wakeup();
        done.join();
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select(this::ready);
                for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                    order.run();
                }
            }
            closeAll();
        } catch (IOException e) {
            throw new IllegalStateException("The load client's selector failed.", e);
        }
    }

    private void ready(SelectionKey key) {
        Stream stream = (Stream) key.attachment();
        try {
            if (key.isConnectable() && opening != null) {
                stream.ask(key, opening.request());
            } else if (key.isReadable()) {
                now = System.nanoTime();
                stream.read(buffer);
            }
        } catch (IOException e) {
            key.cancel();
            if (!stream.isOpen() && opening != null) {
                opening.failed(String.valueOf(e.getMessage()));
            } else {
                lost = lost + 1;
            }
        }
    }

    private void connectMore(Opening wanted) {
        try {
            while (wanted.another()) {
                SocketChannel channel = SocketChannel.open();
                Stream stream = new Stream(streams.size(), channel, this, scans.get());
                streams.add(stream);
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.connect(server);
                channel.register(selector, SelectionKey.OP_CONNECT, stream);
            }
        } catch (IOException e) {
            wanted.failed(String.valueOf(e.getMessage()));
        }
    }

    /** A stream's head has come. */
    void opened(int status) {
        if (opening != null) {
            opening.opened(status);
            connectMore(opening);
        }
    }

    void look(int stream, ByteBuffer in) {
        if (stream == 0) {
            lastId.look(in);
        }
    }

    void arrived(int stream, int number) {
        if (tally != null) {
            tally.arrived(stream, number, now);
        }
    }

    private void closeAll() {
        for (Stream stream : streams) {
            try {
                stream.channel().close();
            } catch (IOException gone) {
                // As wanted.
            }
        }
        streams.clear();
    }

    /** Ends all streams, and the thread. */
    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
