package fr.obsrs.bench.arm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Posts messages one after the other over one connection, and does not wait for what is answered. */
final class HttpPublisher implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final String path;

    HttpPublisher(InetSocketAddress server, String path) throws IOException {
        this.path = path;
        socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        Thread answers = new Thread(this::discard, "answers");
        answers.setDaemon(true);
        answers.start();
    }

    /** Answers pile up in front of the requests that follow unless somebody reads them. */
    private void discard() {
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // It was ended; what it did not take is missing in the streams.
        }
    }

    void publish(String message) throws IOException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, body.length);
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        out.write(request);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
