package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one process uses, as the kernel counts it. */
final class Usage {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    /** Name in parentheses, 11 other fields, then what was spent in user and in system mode. */
    private static final Pattern COMPILER =
            Pattern.compile("^\\d+ \\((?:C1|C2|Sweeper)[^)]*\\)(?: \\S+){11} (\\d+) (\\d+)");

    private static final long MILLIS_OF_A_TICK = 10;

    private Usage() {}

    /** In user and system mode, in steps of 10 ms. */
    static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of this, what its Java compilers have spent; nothing where the system or the process is none that tells. */
    static Duration compilerTime(ProcessHandle process) throws IOException {
        Path threads = Path.of("/proc/" + process.pid(), "task");
        if (!Files.isDirectory(threads)) {
            return Duration.ZERO;
        }
        long ticks = 0;
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                ticks += COMPILER.matcher(Files.readString(thread.resolve("stat")))
                        .results()
                        .mapToLong(times -> Long.parseLong(times.group(1)) + Long.parseLong(times.group(2)))
                        .sum();
            }
        } catch (NoSuchFileException ended) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
    }

    /** Its share of physical memory: pages that several processes hold are divided among them. */
    static long memoryBytes(ProcessHandle process) throws IOException {
        return kibibytes(process, "smaps_rollup", PSS);
    }

    static long residentBytes(ProcessHandle process) throws IOException {
        return kibibytes(process, "status", RESIDENT);
    }

    /** 0 where the system or the process is none that tells. */
    private static long kibibytes(ProcessHandle process, String file, Pattern line) throws IOException {
        Path path = Path.of("/proc/" + process.pid(), file);
        if (!Files.isReadable(path)) {
            return 0;
        }
        Matcher found = line.matcher(Files.readString(path));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
    }
}
