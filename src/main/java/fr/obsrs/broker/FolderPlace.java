package fr.obsrs.broker;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the broker's folder can be where it is wanted, whatever is in it. */
final class FolderPlace {
    static final long LEAST_FREE_BYTES = 200L << 20;

    private FolderPlace() {}

    static void requireNoFile(Path path) throws BrokerRefusedException {
        for (Path at = path; at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.isDirectory(at)) {
                throw new BrokerRefusedException(
                        "%s is a file, and the broker needs the folder %s. Move the file away, or choose another folder with the setting obsrs.data."
                                .formatted(at, path));
            }
        }
    }

    /** Refuses a disk that is nearly full: Kafka ends the process when it runs out of space. */
    static void requireSpace(Path path, long usableBytes) throws BrokerRefusedException {
        if (usableBytes < LEAST_FREE_BYTES) {
            throw new BrokerRefusedException(
                    "The disk of the folder %s has %d MB left and the broker needs at least %d MB. Free some space, or choose a folder on another disk with the setting obsrs.data."
                            .formatted(path, usableBytes >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    static BrokerRefusedException unusable(Path path, IOException e) {
        return new BrokerRefusedException(
                "The folder %s cannot be used (%s). Give the user that runs ObsRS Wall the right to read and write there, or choose another folder with the setting obsrs.data."
                        .formatted(path, reason(e)),
                e);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : e.toString();
    }
}
