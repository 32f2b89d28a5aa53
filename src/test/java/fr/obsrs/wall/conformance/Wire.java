package fr.obsrs.wall.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One connection, byte by byte: what a library would hide. */
final class Wire implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;

    private Wire(URI server, int receiveBuffer, String request) {
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 10_000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            in = socket.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param request from its first line to its last header, lines without their ends */
    static Wire sending(URI server, String... request) {
        return new Wire(server, 0, String.join("\r\n", request) + "\r\n\r\n");
    }

    /** As a phone that fell asleep: the system takes a few kilobytes for it, and it reads nothing. */
    static Wire asleep(URI server, String path) {
        return new Wire(server, 4_096, "GET " + path + " HTTP/1.1\r\nHost: wall\r\n\r\n");
    }

    /** All up to the empty line, as lines. */
    List<String> head() {
        return until("\r\n\r\n").lines().toList();
    }

    /** All up to and with the first occurrence of a text. */
    String until(String text) {
        byte[] end = text.getBytes(UTF_8);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int matched = 0;
        try {
            while (matched < end.length) {
                int next = in.read();
                if (next < 0) {
                    throw new AssertionError("closed after: " + read.toString(UTF_8));
                }
                read.write(next);
                matched = next == end[matched] ? matched + 1 : next == end[0] ? 1 : 0;
            }
        } catch (IOException e) {
            throw new AssertionError("no more after: " + read.toString(UTF_8), e);
        }
        return read.toString(UTF_8);
    }

    /** All until the server closes. */
    String rest() {
        try {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server says nothing and does not close either, for so long. */
    boolean staysOpen(Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
            return in.read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
