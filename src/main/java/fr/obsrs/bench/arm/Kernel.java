package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel holds for sockets, which no process's own figure contains. */
public final class Kernel {
    private static final Path SS = Path.of("/usr/bin/ss");
    /** {@code w}: what waits to be sent or acknowledged, with the kernel's own structures around it. */
    private static final Pattern QUEUED = Pattern.compile("skmem:\\([^)]*\\bw(\\d+)");

    private static final Pattern PAGES = Pattern.compile("(?m)^TCP: .*\\bmem (\\d+)");
    private static final int PAGE_BYTES = 4_096;

    private Kernel() {}

    /** Bytes of memory in the send queues of a server's connections, as {@code ss} tells; without it, bytes of data. */
    public static long sendQueues(int port) throws IOException, InterruptedException {
        return Files.isExecutable(SS) ? told(port) : unsent(port);
    }

    private static long told(int port) throws IOException, InterruptedException {
        Process ss = new ProcessBuilder(SS.toString(), "-tmnOH", "state", "established", "sport", "=", ":" + port)
                .redirectErrorStream(true)
                .start();
        String lines = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ss.waitFor() != 0) {
            throw new IOException("ss failed: " + lines.lines().findFirst().orElse(""));
        }
        return QUEUED.matcher(lines)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /** {@code sl local_address rem_address st tx_queue:rx_queue …}, numbers in hex. */
    private static long unsent(int port) throws IOException {
        String own = ":%04X".formatted(port);
        long bytes = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > 4 && fields[1].endsWith(own) && fields[3].equals("01")) {
                    bytes += Long.parseLong(fields[4].substring(0, fields[4].indexOf(':')), 16);
                }
            }
        }
        return bytes;
    }

    /** Bytes that all TCP sockets of this machine hold, both ends of each connection on loopback. */
    public static long allSockets() throws IOException {
        Matcher pages = PAGES.matcher(Files.readString(Path.of("/proc/net/sockstat")));
        return pages.find() ? Long.parseLong(pages.group(1)) * PAGE_BYTES : 0;
    }
}
