package fr.obsrs.wall.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import java.net.SocketAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: a channel and how far it has read its wall's log. While its client takes nothing, nothing is written
 * and nothing kept for it; when the client wakes up and the log has moved on, it is told the difference. On the event
 * loop of its connection only.
 */
final class Stream extends Gate implements ChannelFutureListener {
    /** For the kernel too a stream is no queue: Linux counts twice this against a client that reads nothing. */
    private static final int SEND_BUFFER = 32 * 1024;

    static final int LOOK_EVERY_SECONDS = 5;

    /** Looks at which a stream has taken nothing, before it is let go. */
    private static final int PATIENCE = 6;

    /** Has not been told anything yet. */
    private static final long OUTSIDE = -1;

    /** Has been told too long ago to go on from there. */
    private static final long BEHIND = -2;

    static final int NOWHERE = -1;

    /** Among the shard's; kept by it. */
    int place = NOWHERE;

    private final Shard shard;
    private final Opening.Source source;
    private final Runnable leaving;
    private @Nullable String lastEventId;
    private @Nullable ChannelHandlerContext context;
    private long position = OUTSIDE;
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
        context.write(context.alloc().directBuffer(head.length).writeBytes(head), context.voidPromise());
        shard.add(this);
        if (!synchronise()) {
            context.flush();
        }
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
            if (position != OUTSIDE) {
                shard.meters().resynchronised();
            }
            synchronise();
            return;
        }
        List<ByteBuf> parts = reading.from(position);
        position = reading.view().end();
        lastEventId = reading.view().lastEventId();
        send(parts);
    }

    /** @return whether there was anything to tell */
    private boolean synchronise() {
        Opening opening = source.opening(shard.wall(), lastEventId);
        if (opening == null) {
            return false;
        }
        position = opening.position();
        lastEventId = opening.lastEventId();
        send(opening.parts());
        return true;
    }

    /** To those who do not follow the wall yet. */
    void comment(ByteBuf words) {
        if (position == OUTSIDE && !stuck) {
            send(List.of(words));
        }
    }

    private void send(List<ByteBuf> parts) {
        ChannelHandlerContext channel = channel();
        for (ByteBuf part : parts.subList(0, parts.size() - 1)) {
            channel.write(part.duplicate(), channel.voidPromise());
        }
        ChannelFuture written =
                channel.writeAndFlush(parts.get(parts.size() - 1).duplicate());
        if (!written.isDone()) {
            stuck = true;
            stuckBytes = Long.MAX_VALUE;
            stuckFor = 0;
            written.addListener(this);
        }
    }

    /** All that was written has left for the client. */
    @Override
    public void operationComplete(ChannelFuture written) {
        stuck = false;
        if (written.isSuccess()) {
            advance(shard.reading());
        }
    }

    /** Lets a client go that has taken nothing at all for {@link #PATIENCE} looks; a slow one starts anew when it can. */
    void look() {
        ChannelOutboundBuffer waiting = channel().channel().unsafe().outboundBuffer();
        if (!stuck || waiting == null) {
            return;
        }
        long bytes = waiting.totalPendingWriteBytes();
        stuckFor = bytes < stuckBytes ? 0 : stuckFor + 1;
        stuckBytes = bytes;
        // What it would read on waking is old: leases that are over, posts that are gone.
        position = BEHIND;
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
