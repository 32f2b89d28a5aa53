package fr.obsrs.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The only network the embedded broker listens on: nobody outside this machine can reach it. */
final class Loopback {
    static final String HOST = "127.0.0.1";

    private Loopback() {}

    static String address(int port) {
        return HOST + ":" + port;
    }

    /** A free port that is not {@code taken}, which may look free because nobody listens on it yet. */
    static int freePortBeside(int taken) throws IOException {
        List<Integer> free = freePorts(2);
        return free.get(0) == taken ? free.get(1) : free.get(0);
    }

    /** Ports that nobody listens on now, all different. Another process may still take one before it is used. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
