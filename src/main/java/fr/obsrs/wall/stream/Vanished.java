package fr.obsrs.wall.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Clients that went away without a word: a phone out of reach, a laptop shut. Linux sends them the same bytes again and
 * again, and gives the connection up after a quarter of an hour; it tells meanwhile (proc_net_tcp in its documentation).
 * Elsewhere the system's own patience decides.
 */
final class Vanished {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";

    /** {@code 01 00000158:00000000 01:00000A2B 00000006}: the state, two queues, a timer, and how often it was sent. */
    private static final int UP_TO_RETRANSMISSIONS = 3 + 18 + 12;

    /** Unanswered retransmissions, each after twice the time: 25 s at least, since the first comes after 0.2 s. */
    private static final int SILENT = 7;

    private Vanished() {}

    /** Peers that have not answered for long. Reads files; nothing where there are none. */
    static Set<SocketAddress> peers() {
        Set<SocketAddress> silent = new HashSet<>();
        for (Path table : TABLES) {
            try (Stream<String> lines = Files.lines(table)) {
                silent.addAll(silent(lines));
            } catch (IOException notThisSystem) {
                return silent;
            }
        }
        return silent;
    }

    /** A table has a line for each connection of the machine, and fields at fixed places behind the first colon. */
    static Set<SocketAddress> silent(Stream<String> table) {
        Set<SocketAddress> silent = new HashSet<>();
        table.skip(1).forEach(line -> {
            int local = line.indexOf(':') + 2;
            int peer = line.indexOf(' ', local) + 1;
            int state = line.indexOf(' ', peer) + 1;
            int retransmitted = state + UP_TO_RETRANSMISSIONS;
            if (line.length() >= retransmitted + 8
                    && line.startsWith(ESTABLISHED, state)
                    && HexFormat.fromHexDigits(line, retransmitted, retransmitted + 8) >= SILENT) {
                silent.add(address(line.substring(peer, state - 1)));
            }
        });
        return silent;
    }

    /** {@code 0100007F:1F90}: words of an address in the machine's own order of bytes, then the port. */
    private static SocketAddress address(String text) {
        String[] parts = text.split(":");
        byte[] raw = HexFormat.of().parseHex(parts[0]);
        ByteBuffer words = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
        ByteBuffer address = ByteBuffer.allocate(raw.length);
        while (words.hasRemaining()) {
            address.putInt(words.getInt());
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.array()), HexFormat.fromHexDigits(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
