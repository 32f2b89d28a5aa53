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

    /** Unanswered retransmissions, each after twice the time: half a minute at least. */
    private static final int SILENT = 6;

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

    static Set<SocketAddress> silent(Stream<String> table) {
        Set<SocketAddress> silent = new HashSet<>();
        table.skip(1).map(line -> line.strip().split("\\s+")).forEach(field -> {
            if (field.length > 6 && field[3].equals(ESTABLISHED) && HexFormat.fromHexDigits(field[6]) >= SILENT) {
                silent.add(address(field[2]));
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
