package fr.obsrs.wall.stream;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Real sockets on one event loop, whose connections become streams at once. */
final class Loopback implements AutoCloseable {
    private final EventLoopGroup group = new NioEventLoopGroup(1);
    private final BlockingQueue<Stream> opened = new LinkedBlockingQueue<>();
    private final Channel server;

    Loopback(Function<EventLoop, Stream> stream) throws InterruptedException {
        server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        Stream one = stream.apply(channel.eventLoop());
                        channel.pipeline().addLast(new Opener(one)).addLast(one);
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
    }

    private final class Opener extends ChannelInboundHandlerAdapter {
        private final Stream stream;

        Opener(Stream stream) {
            this.stream = stream;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            stream.opened(context.pipeline().context(stream), "head\n".getBytes(StandardCharsets.UTF_8));
            opened.add(stream);
        }
    }

    record Client(Socket socket, InputStream in) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    Client connect(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), ((InetSocketAddress) server.localAddress()).getPort()));
        socket.setSoTimeout(10_000);
        return new Client(socket, new BufferedInputStream(socket.getInputStream()));
    }

    /** The stream of the connection that was opened next. */
    Stream next() throws InterruptedException {
        Stream stream = opened.poll(10, TimeUnit.SECONDS);
        if (stream == null) {
            throw new AssertionError("no connection");
        }
        return stream;
    }

    /** Runs on the event loop, and waits for it. */
    void onLoop(Runnable task) throws InterruptedException {
        try {
            group.next().submit(task).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
