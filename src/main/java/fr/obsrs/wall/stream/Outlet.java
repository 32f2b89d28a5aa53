package fr.obsrs.wall.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.nio.AbstractNioChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of one stream leave: straight into its socket, without a promise, a queue entry or a copy, since for
 * ten thousand streams every object on the way is a cold one. What the kernel does not take at once goes through Netty,
 * which tells when it is out; so does everything where there is TLS. On the event loop only.
 */
final class Outlet {
    /** Netty keeps it to itself; without it all goes through Netty. */
    private static final @Nullable MethodHandle SOCKET = socketOfNetty();

    private final ChannelHandlerContext context;
    private final @Nullable SocketChannel socket;
    private @Nullable ChannelFuture waiting;

    Outlet(ChannelHandlerContext context) {
        this.context = context;
        this.socket = context.pipeline().get(SslHandler.class) == null ? socket(context.channel()) : null;
    }

    /**
     * @param bytes to their limit; read on
     * @return completes when they are out; nothing when they are
     */
    @Nullable
    ChannelFuture send(ByteBuffer bytes) {
        try {
            if (socket != null && (waiting == null || waiting.isDone())) {
                socket.write(bytes);
            }
        } catch (IOException gone) {
            context.close();
            return null;
        }
        if (!bytes.hasRemaining()) {
            return null;
        }
        ChannelFuture written = context.writeAndFlush(Unpooled.wrappedBuffer(bytes.slice()));
        waiting = written.isDone() ? null : written;
        return waiting;
    }

    private static @Nullable MethodHandle socketOfNetty() {
        try {
            return MethodHandles.privateLookupIn(AbstractNioChannel.class, MethodHandles.lookup())
                    .findVirtual(
                            AbstractNioChannel.class, "javaChannel", MethodType.methodType(SelectableChannel.class));
        } catch (ReflectiveOperationException anotherNetty) {
            return null;
        }
    }

    private static @Nullable SocketChannel socket(Channel channel) {
        if (SOCKET == null || !(channel instanceof AbstractNioChannel nio)) {
            return null;
        }
        try {
            return (SelectableChannel) SOCKET.invokeExact(nio) instanceof SocketChannel socket ? socket : null;
        } catch (Throwable e) {
            return null;
        }
    }
}
