package fr.obsrs.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * This process's hold on the broker's folder. The system lets go of it when the process ends, however it ends.
 *
 * <p>Nothing else in this process may open the file: closing it would let go of the hold.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "broker.lock";

    private final Path file;
    private final FileChannel channel;
    private final boolean created;

    private FolderLock(Path file, FileChannel channel, boolean created) {
        this.file = file;
        this.channel = channel;
        this.created = created;
    }

    /**
     * @throws BrokerRefusedException when another process, or this one, holds the folder
     * @throws IOException when the folder cannot be written or cannot be locked
     */
    static FolderLock take(Path folder) throws IOException, BrokerRefusedException {
        Path file = folder.resolve(FILE);
        boolean created = Files.notExists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FolderLock lock = new FolderLock(file, channel, created);
        try {
            if (!lock.held()) {
                throw new BrokerRefusedException(
                        "The folder %s is in use by another running ObsRS Wall%s. Stop that one first, or give this one a folder of its own with the setting obsrs.data."
                                .formatted(folder, lock.holder()));
            }
        } catch (IOException | BrokerRefusedException e) {
            channel.close();
            throw e;
        }
        return lock;
    }

    /** Leaves this process's number for the sentence that a second one is refused with. */
    void sign() throws IOException {
        byte[] number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(number), 0);
    }

    /** Lets go and leaves no trace of having looked. */
    void abandon() throws IOException {
        if (created) {
            Files.deleteIfExists(file);
        }
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean held() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private String holder() throws IOException {
        ByteBuffer read = ByteBuffer.allocate(20);
        channel.read(read, 0);
        String number = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII);
        return number.matches("\\d+") ? " (process " + number + ")" : "";
    }
}
