package fr.obsrs.wall.stream;

import io.netty.channel.EventLoop;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The door: takes streams in, and tells those of a wall what is new. Thread-safe; nothing here blocks. */
@Singleton
public class Streams {
    /** Together 4 MiB for each wall at most: minutes of a busy one. Who is further behind is told the difference. */
    private static final int SEGMENT_BYTES = 256 * 1024;

    private static final int SEGMENTS_KEPT = 16;

    private static final int SWEEP_EVERY_SECONDS = 20;

    private record Key(String wall, EventLoop loop) {}

    private final StreamMeters meters;
    private final Map<String, FrameLog> logs = new ConcurrentHashMap<>();
    private final Map<Key, Shard> shards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(Streams::thread);

    private volatile boolean closed;

    Streams(StreamMeters meters) {
        this.meters = meters;
        var unused = sweeper.scheduleWithFixedDelay(
                this::look, Stream.LOOK_EVERY_SECONDS, Stream.LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        var unusedToo =
                sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_EVERY_SECONDS, SWEEP_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        shards.values().forEach(Shard::look);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "streams-sweep");
        thread.setDaemon(true);
        return thread;
    }

    private void sweep() {
        try {
            Set<SocketAddress> vanished = Vanished.peers();
            if (!vanished.isEmpty()) {
                shards.values().forEach(shard -> shard.close(vanished));
            }
        } catch (RuntimeException e) {
            Log.warnf("Cannot tell which clients have vanished (cause=%s)", e.getMessage());
        }
    }

    /**
     * Takes the connection of a request over: the response as it stands is its head, and a stream of events follows. The
     * request is over for everyone else.
     *
     * @param first comes before all events
     * @param lastEventId what the client says it has seen
     * @param leaving run once, on the event loop, when the client or we have closed
     */
    public void open(
            HttpServerRequest request,
            String first,
            String wall,
            Opening.Source source,
            @Nullable String lastEventId,
            Runnable leaving) {
        if (closed) {
            leaving.run();
            var unused = request.connection().close();
            return;
        }
        EventLoop loop = ((ConnectionBase) request.connection()).channel().eventLoop();
        Shard shard = shards.computeIfAbsent(new Key(wall, loop), key -> new Shard(wall, log(wall), loop, meters));
        Stream stream = new Stream(shard, source, lastEventId, leaving);
        // Once Vert.x has read the request to its end.
        loop.execute(() -> stream.take(request, first));
    }

    /** A client is told, as far as it goes, that there is no place for it. */
    public void refused() {
        meters.refused();
    }

    /**
     * Tells the streams of one wall.
     *
     * @param lastEventId what a client has seen that has read this
     */
    public void publish(String wall, byte[] frames, String lastEventId) {
        log(wall).append(frames, lastEventId);
        wake(wall);
    }

    /** Tells all streams of all walls something that is no event of the log. */
    public void publishToAll(byte[] frames) {
        logs.forEach((wall, log) -> {
            log.append(frames, null);
            wake(wall);
        });
    }

    /** Where a stream goes on that has been told all there is. */
    public long end(String wall) {
        return log(wall).view().end();
    }

    /** Asks again for those who have not been told anything yet. */
    public void wakeAll() {
        shards.values().forEach(Shard::wake);
    }

    /** To those who have not been told anything yet: keeps what lies between from closing. */
    public void comment(String words) {
        byte[] comment = (": " + words + "\n\n").getBytes(StandardCharsets.UTF_8);
        shards.values().forEach(shard -> shard.comment(comment));
    }

    /** For good. */
    public void closeAll() {
        closed = true;
        sweeper.shutdownNow();
        shards.values().forEach(Shard::close);
    }

    private void wake(String wall) {
        shards.forEach((key, shard) -> {
            if (key.wall().equals(wall)) {
                shard.wake();
            }
        });
    }

    private FrameLog log(String wall) {
        return logs.computeIfAbsent(wall, name -> new FrameLog(SEGMENT_BYTES, SEGMENTS_KEPT));
    }
}
