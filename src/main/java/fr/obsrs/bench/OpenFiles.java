package fr.obsrs.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many streams this system lets one process have. */
final class OpenFiles {
    /** Jars, logs and the like. */
    private static final int OTHERS = 500;

    private OpenFiles() {}

    /** So many, or as many as the limit on open files ({@code ulimit -n}) leaves. */
    static int enoughFor(int streams) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(streams, Math.max(1, system.getMaxFileDescriptorCount() - OTHERS))
                : streams;
    }
}
