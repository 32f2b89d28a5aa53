package fr.obsrs.bench;

import fr.obsrs.bench.arm.Nchan;
import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    /** With the command that measured them. */
    static String inWords(String... arguments) {
        return "%s %s, %s, %d cores, Java %s, at most 512 MiB of heap each, %s; `bench %s`"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Nchan.version(),
                        String.join(" ", arguments).strip());
    }

    /** Over the last minute; above the number of cores the figures tell more of the neighbours. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
