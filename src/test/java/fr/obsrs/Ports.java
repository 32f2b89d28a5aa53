package fr.obsrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nothing listened at a moment ago, for what must know its own before it starts. */
public final class Ports {
    private Ports() {}

    /** So many, all different. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            try {
                for (int i = 0; i < count; i++) {
                    held.add(new ServerSocket(0));
                }
                return held.stream().map(ServerSocket::getLocalPort).toList();
            } finally {
                for (ServerSocket socket : held) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
