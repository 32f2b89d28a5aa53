package fr.obsrs.wall.stream;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: a channel and how far it has read its wall's log. While its client takes nothing, nothing is written
 * and nothing kept for it; when the client wakes up, it is told the difference. On the event
 * loop of its connection only.
 */
final class Stream extends Gate implements ChannelFutureListener {
    /** For the kernel too a stream is no queue: Linux counts twice this against a client that reads nothing. */
    private static final int SEND_BUFFER = 32 * 1024;

    static final int LOOK_EVERY_SECONDS = 5;

    /** Looks at which a stream has taken next to nothing, before it is let go. */
    private static final int PATIENCE = 6;

    private static final int LEAST_TAKEN = 2 * 1024;

    /** Has not been told anything yet. */
    private static final long OUTSIDE = -1;

    /** Has been told too long ago to go on from there. */
    private static final long BEHIND = -2;

    static final int NOWHERE = -1;

    /** Among the shard's; kept by it. */
    int slot = NOWHERE;

    private final Shard shard;
    private final Opening.Source source;
    private final Runnable leaving;
    private @Nullable String lastEventId;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Outlet outlet;
    private long position = OUTSIDE;
    private @Nullable ChannelFuture pending;
    private boolean stuck;
    private long stuckBytes;
    private int stuckFor;

    /**
     * @param lastEventId what the client says it has seen
     * @param leaving called once, when the connection is gone
     */
    Stream(Shard shard, Opening.Source source, @Nullable String lastEventId, Runnable leaving) {
        this.shard = shard;
        this.source = source;
        this.lastEventId = lastEventId;
        this.leaving = leaving;
    }

    @Override
    void opened(ChannelHandlerContext context, byte[] head) {
        this.context = context;
        context.channel().config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        outlet = new Outlet(context);
        shard.add(this);
        send(ByteBuffer.wrap(head));
        advance(shard.reading());
    }

    @Override
    void closed() {
        shard.remove(this);
        leaving.run();
    }

    /** Writes all that waits for it, in one go. */
    void advance(Shard.Reading reading) {
        if (stuck || reading.view().end() == position) {
            return;
        }
        if (!reading.view().holds(position)) {
            synchronise();
            return;
        }
        List<ByteBuffer> waiting = reading.from(position);
        position = reading.view().end();
        String told = reading.view().lastEventId();
        lastEventId = told == null ? lastEventId : told;
        waiting.forEach(this::send);
    }

    private void synchronise() {
        Opening opening = source.opening(shard.wall(), lastEventId);
        if (opening == null) {
            return;
        }
        position = opening.position();
        lastEventId = opening.lastEventId();
        send(opening.told().read());
        if (!stuck && opening.lease() != null) {
            send(opening.lease().read());
        }
    }

    /** To those who do not follow the wall yet. */
    void comment(byte[] words) {
        if (position == OUTSIDE && !stuck) {
            send(ByteBuffer.wrap(words));
        }
    }

    private void send(ByteBuffer bytes) {
        ChannelFuture waiting = Objects.requireNonNull(outlet, "not open").send(bytes);
        if (waiting != null) {
            pending = waiting;
            if (!stuck) {
                stuck = true;
                stuckBytes = Long.MAX_VALUE;
                stuckFor = 0;
            }
            waiting.addListener(this);
        }
    }

    /**
     * What was written has left for the client. What came meanwhile is old news by now, leases above all: it is told the
     * difference instead.
     */
    @Override
    public void operationComplete(ChannelFuture written) {
        if (written != pending || !written.isSuccess()) {
            return;
        }
        pending = null;
        stuck = false;
        if (position >= 0) {
            position = BEHIND;
            shard.meters().resynchronised();
        }
        advance(shard.reading());
    }

    /** Lets a client go that has taken next to nothing for {@link #PATIENCE} looks. */
    void look() {
        ChannelOutboundBuffer waiting = channel().channel().unsafe().outboundBuffer();
        if (!stuck || waiting == null) {
            return;
        }
        long bytes = waiting.totalPendingWriteBytes();
        stuckFor = bytes <= stuckBytes - LEAST_TAKEN ? 0 : stuckFor + 1;
        stuckBytes = bytes;
        if (stuckFor >= PATIENCE) {
            shard.meters().letGo();
            close();
        }
    }

    SocketAddress peer() {
        return channel().channel().remoteAddress();
    }

    void close() {
        channel().close();
    }

    private ChannelHandlerContext channel() {
        return Objects.requireNonNull(context, "not open");
    }
}
