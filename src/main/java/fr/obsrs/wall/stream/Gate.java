package fr.obsrs.wall.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Vert.x and the socket once a stream has taken the connection over. Vert.x has answered, as far as it
 * knows, so nothing of it waits and its counts are right; what it wrote went no further than here. From then on the
 * stream alone writes, as plain bytes until the connection closes (RFC 9112, 6.3): no chunk heads, so that one log of
 * frames serves HTTP/1.1 and HTTP/1.0 alike.
 */
abstract class Gate extends ChannelDuplexHandler {
    /** Vert.x' own handler: it learns from it that the connection has closed. */
    private static final String VERTX = "handler";

    private static final String STREAM = "stream";

    /** What turns bytes into messages and back, and what closes a connection that is idle; TLS stays. */
    private static final List<String> NEEDED_NO_MORE = List.of(
            "idle",
            "h2c",
            "flashpolicy",
            "httpDecoder",
            "httpEncoder",
            "inflater",
            "deflater",
            "chunkedWriter",
            "logging");

    /** Of a message that has a length or another one after it; this one has neither. */
    private static final Set<String> OF_A_MESSAGE =
            caseless("content-length", "transfer-encoding", "connection", "keep-alive");

    private @Nullable HttpResponse answer;
    private boolean open;

    /**
     * On the event loop of the connection, once the request has been read to its end.
     *
     * @param first what follows the answer's head
     */
    void take(HttpServerRequest request, String first) {
        ConnectionBase connection = (ConnectionBase) request.connection();
        ChannelPipeline pipeline = connection.channelHandlerContext().pipeline();
        if (!pipeline.channel().isActive() || pipeline.get(STREAM) != null) {
            // Gone, or asked for in the same breath as another stream, which has the connection.
            closed();
            return;
        }
        pipeline.addBefore(VERTX, STREAM, this);
        pipeline.channel().config().setAutoRead(true);
        var unused = request.response().end();
        NEEDED_NO_MORE.stream().filter(name -> pipeline.get(name) != null).forEach(pipeline::remove);
        open = true;
        ChannelHandlerContext context = pipeline.context(this);
        HttpResponse head = answer;
        if (head == null) {
            context.close();
        } else {
            opened(context, (head(head) + first).getBytes(StandardCharsets.UTF_8));
            answer = null;
        }
    }

    /** @param head the answer's, and what comes before all events; to be written first */
    abstract void opened(ChannelHandlerContext context, byte[] head);

    /** The connection is gone. */
    abstract void closed();

    private static String head(HttpResponse answer) {
        StringBuilder head = new StringBuilder(512)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append("\r\n");
        answer.headers().forEach(header -> {
            if (!OF_A_MESSAGE.contains(header.getKey())) {
                head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n");
            }
        });
        return head.append("Connection: close\r\n\r\n").toString();
    }

    /**
     * What Vert.x writes. Its last word to a client that wants the connection closed is an empty buffer, and it closes once
     * that is out: so during the answer it never is. Afterwards it means that the server stops.
     */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (answer == null && message instanceof HttpResponse head) {
            answer = head;
        }
        ReferenceCountUtil.release(message);
        if (open || !(message instanceof ByteBuf)) {
            written.trySuccess();
        }
    }

    /** A client has nothing more to say. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {}

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {}

    /** Cut off in the middle: what a phone that leaves does. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed();
        context.fireChannelInactive();
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
