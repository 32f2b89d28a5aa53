package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has come of the requests on one connection of the reference; the load client's are all that it understands. */
final class ReferenceRequest {
    private static final int LONGEST = 64 * 1024;
    private static final byte[] ACCEPTED =
            "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d{1,5})\r\n");
    private static final Pattern LAST = Pattern.compile("\r\nLast-Event-ID: (\\d{1,9})\r\n");

    private ByteBuffer in = ByteBuffer.allocate(1_024);

    void read(SocketChannel channel, ReferenceServer server) throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("it left");
        }
        boolean more = true;
        while (more) {
            more = one(channel, server);
        }
        if (!in.hasRemaining()) {
            grow();
        }
    }

    private void grow() throws IOException {
        if (in.capacity() >= LONGEST) {
            throw new IOException("a request that is none of the load client's");
        }
        in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
    }

    /** Serves one request, if there is a whole one. */
    private boolean one(SocketChannel channel, ReferenceServer server) throws IOException {
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        String head = text.substring(0, body);
        if (head.startsWith("GET ")) {
            server.open(channel, number(LAST, head));
            in.clear();
            return false;
        }
        int end = body + (int) number(LENGTH, head).orElse(0);
        if (in.position() < end) {
            return false;
        }
        server.publish(Arrays.copyOfRange(in.array(), body, end));
        channel.write(ByteBuffer.wrap(ACCEPTED));
        in.limit(in.position()).position(end);
        in.compact();
        return true;
    }

    private static OptionalLong number(Pattern header, String head) {
        Matcher found = header.matcher(head);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
