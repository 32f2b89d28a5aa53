package fr.obsrs.bench.arm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that the benchmark starts and writes: ended and removed together, also when it is interrupted. */
public final class Processes implements AutoCloseable {
    private final Path folder;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final Thread interrupted = new Thread(this::clear, "bench-clear");

    public Processes() throws IOException {
        folder = Files.createTempDirectory("obsrs-bench-");
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    Path folder() {
        return folder;
    }

    Child kept(Child child) {
        children.add(0, child);
        return child;
    }

    /** Starts one of the servers; it stands alone until {@link #endAll}. */
    public Arm start(Arm.Kind kind) throws IOException, InterruptedException {
        return switch (kind) {
            case PRODUCT -> Product.start(this, Product.Mode.MANUAL);
            case REFERENCE -> ReferenceArm.start(this);
            case NCHAN -> Nchan.start(this);
        };
    }

    /** The last started first: the wall before its broker. */
    public void endAll() {
        children.forEach(Child::close);
        children.clear();
    }

    private void clear() {
        endAll();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // Nothing is left to remove.
        }
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // It is running already.
        }
    }
}
