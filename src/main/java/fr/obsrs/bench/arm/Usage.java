package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one process uses, as the kernel counts it. */
final class Usage {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private Usage() {}

    /** In user and system mode, in steps of 10 ms. */
    static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
