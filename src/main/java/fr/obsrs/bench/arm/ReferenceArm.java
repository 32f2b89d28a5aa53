package fr.obsrs.bench.arm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;

/** {@link ReferenceServer}, in a process of its own on the same Java and heap as the product. */
public final class ReferenceArm {
    /** First word of the command that starts it; for us alone. */
    public static final String COMMAND = "reference-server";

    private static final Pattern READY = Pattern.compile("^READY (\\d+)");

    private ReferenceArm() {}

    static Arm start(Processes processes) throws IOException, InterruptedException {
        Child child = processes.kept(Child.ofOurs(processes.folder(), READY, List.of(), List.of("bench", COMMAND)));
        int port = Integer.parseInt(child.ready());
        return new HttpArm(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "/", "/", child.handle());
    }
}
