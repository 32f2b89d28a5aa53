package fr.obsrs.broker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * What may become of a folder that a broker has written.
 *
 * @param said of it, as the middle of a sentence
 */
record Damage(String name, String said, Doing done) {
    private static final String METADATA = "__cluster_metadata-0/00000000000000000000.log";

    static Stream<Damage> all() {
        String unreadable = "meta.properties cannot be read (no node.id)";
        String missing = "meta.properties is missing beside other files";
        String foreign = "meta.properties and identity.properties name different brokers";
        String unknown = "its metadata log (__cluster_metadata-0) does not know said-0, whose records are there";
        return Stream.of(
                new Damage(
                        "garbage for meta.properties", unreadable, folder -> Files.writeString(meta(folder), "%$!?")),
                new Damage("an empty meta.properties", unreadable, folder -> Files.writeString(meta(folder), "")),
                new Damage("no meta.properties", missing, folder -> Files.delete(meta(folder))),
                new Damage("neither it nor a lock", missing, folder -> {
                    Files.delete(meta(folder));
                    Files.delete(folder.resolve(FolderLock.FILE));
                }),
                new Damage("another cluster", foreign, folder -> give(folder, "cluster.id", Uuid.randomUuid())),
                new Damage("another directory", foreign, folder -> give(folder, "directory.id", Uuid.randomUuid())),
                new Damage(
                        "another broker",
                        "it belongs to broker number 2, not to number 1",
                        folder -> give(folder, "node.id", 2)),
                new Damage("no metadata log", unknown, folder -> Tree.delete(folder.resolve("__cluster_metadata-0"))),
                new Damage("an empty metadata log", unknown, folder -> cut(folder, 0)),
                new Damage(
                        "a quarter of a metadata log",
                        unknown,
                        folder -> cut(folder, Files.size(folder.resolve(METADATA)) / 4)),
                new Damage("one bit of the metadata log", METADATA + " is damaged before its end", folder -> {
                    try (RandomAccessFile log = metadata(folder)) {
                        log.seek(300);
                        int one = log.read();
                        log.seek(300);
                        log.write(one ^ 64);
                    }
                }));
    }

    private static Path meta(Path folder) {
        return folder.resolve("meta.properties");
    }

    private static void give(Path folder, String key, Object value) throws IOException {
        Files.writeString(meta(folder), Files.readString(meta(folder)).replaceAll(key + "=.*", key + "=" + value));
    }

    private static void cut(Path folder, long length) throws IOException {
        try (RandomAccessFile log = metadata(folder)) {
            log.setLength(length);
        }
    }

    static RandomAccessFile metadata(Path folder) throws IOException {
        return new RandomAccessFile(folder.resolve(METADATA).toFile(), "rw");
    }

    @Override
    public String toString() {
        return name;
    }

    interface Doing {
        void to(Path folder) throws IOException;
    }
}
