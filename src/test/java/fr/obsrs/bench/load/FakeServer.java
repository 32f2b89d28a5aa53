package fr.obsrs.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers every stream with the same head, and then says to each whatever a test has it say. */
final class FakeServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final String head;
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FakeServer(String head) throws IOException {
        this.head = head;
        Thread thread = new Thread(this::accept, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    asked.add(line);
                }
                streams.add(socket.getOutputStream());
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // By the test.
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** Lines of all requests. */
    List<String> asked() {
        return asked;
    }

    /** To one stream, in the order in which they came. */
    void say(int stream, String text) throws IOException {
        streams.get(stream).write(text.getBytes(StandardCharsets.UTF_8));
    }

    void hangUp(int stream) throws IOException {
        sockets.get(stream).close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
