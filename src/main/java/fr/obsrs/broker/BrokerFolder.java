package fr.obsrs.broker;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The broker's folder, held for this process. Looks whether it may be used and says why not; never empties, mends or reformats it.
 */
final class BrokerFolder implements AutoCloseable {
    private static final String META = "meta.properties";
    /** Copy of what {@link #META} said when the folder was made: a folder whose two halves come from two backups is noticed. */
    private static final String IDENTITY = "identity.properties";
    /** All that is there when the very first start was cut short: none of it holds a record. */
    private static final Set<String> BEFORE_FORMAT =
            Set.of(FolderLock.FILE, "bootstrap.checkpoint", "bootstrap.checkpoint.tmp", META + ".tmp");

    private final Path path;
    private final FolderLock lock;

    private BrokerFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is absent, and holds it.
     *
     * @param node whose folder it must be when it has been formatted
     * @throws BrokerRefusedException when the folder is held by somebody else, cannot be used or is damaged; it is left as it was
     */
    static BrokerFolder take(Path folder, int node) throws BrokerRefusedException {
        Path path = folder.toAbsolutePath().normalize();
        FolderPlace.requireNoFile(path);
        try {
            Files.createDirectories(path);
            FolderPlace.requireSpace(path, Files.getFileStore(path).getUsableSpace());
            FolderLock lock = FolderLock.take(path);
            BrokerFolder held = new BrokerFolder(path, lock);
            try {
                held.inspect(node);
                lock.sign();
            } catch (IOException | RuntimeException | FolderDamagedException e) {
                lock.abandon();
                throw e;
            }
            return held;
        } catch (FolderDamagedException e) {
            throw new BrokerRefusedException(
                    "The broker's folder %s is damaged: %s. Nothing in it was changed. Put a backup of the whole folder back, or move it away to start with an empty one."
                            .formatted(path, e.what()),
                    e);
        } catch (IOException e) {
            throw FolderPlace.unusable(path, e);
        }
    }

    Path path() {
        return path;
    }

    boolean isFormatted() {
        return Files.exists(path.resolve(META));
    }

    /** Keeps the identity that formatting gave, unless it is kept already. */
    void keepIdentity() throws IOException {
        if (Files.notExists(path.resolve(IDENTITY))) {
            Path copy = path.resolve(IDENTITY + ".tmp");
            // On disk before it has its name: half a copy after a power cut would read as damage.
            try (FileChannel out = FileChannel.open(copy, CREATE, TRUNCATE_EXISTING, WRITE)) {
                out.write(ByteBuffer.wrap(Files.readAllBytes(path.resolve(META))));
                out.force(true);
            }
            Files.move(copy, path.resolve(IDENTITY), ATOMIC_MOVE);
        }
    }

    String clusterId() throws IOException {
        return FolderIdentity.read(path.resolve(META)).cluster();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void inspect(int node) throws IOException, FolderDamagedException {
        if (isFormatted()) {
            FolderIdentity identity = identity(META);
            if (identity.node() != node) {
                throw new FolderDamagedException(
                        "it belongs to broker number %d, not to number %d".formatted(identity.node(), node));
            }
            if (Files.exists(path.resolve(IDENTITY)) && !identity(IDENTITY).equals(identity)) {
                throw new FolderDamagedException("%s and %s name different brokers".formatted(META, IDENTITY));
            }
            MetadataLog.requireKnown(path);
        } else if (!BEFORE_FORMAT.containsAll(names())) {
            throw new FolderDamagedException(META + " is missing beside other files");
        }
    }

    private FolderIdentity identity(String file) throws FolderDamagedException {
        try {
            return FolderIdentity.read(path.resolve(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new FolderDamagedException("%s cannot be read (%s)".formatted(file, e.getMessage()));
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
