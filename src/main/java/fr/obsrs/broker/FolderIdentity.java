package fr.obsrs.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** Whose a folder is, as Kafka keeps it in {@code meta.properties}. */
record FolderIdentity(int node, String cluster, String directory) {

    /**
     * @throws IOException when the file is missing or cannot be read
     * @throws IllegalArgumentException when it does not say what it must
     */
    static FolderIdentity read(Path file) throws IOException {
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        }
        return new FolderIdentity(
                Integer.parseInt(value(said, "node.id")), uuid(said, "cluster.id"), uuid(said, "directory.id"));
    }

    private static String uuid(Properties said, String key) {
        return Uuid.fromString(value(said, key)).toString();
    }

    private static String value(Properties said, String key) {
        String value = said.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value.strip();
    }
}
