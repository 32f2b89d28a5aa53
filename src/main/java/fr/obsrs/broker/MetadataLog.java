package fr.obsrs.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.metadata.RemoveTopicRecord;
import org.apache.kafka.common.metadata.TopicRecord;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.metadata.MetadataRecordSerde;

/**
 * Kafka's own log of which topics exist, read while Kafka is not running.
 *
 * <p>Kafka cuts a damaged log short without a word, starts without the topics that were named after the cut, and sets their records aside. So it
 * is looked at first. A torn end is what a power cut leaves, and is fine as long as every topic with records is still named.
 */
final class MetadataLog {
    private static final String FOLDER = "__cluster_metadata-0";
    /** Folders of topics that Kafka has set aside, to be deleted or moved. */
    private static final List<String> SET_ASIDE = List.of("-delete", "-stray", "-future");

    private final Set<Uuid> named = new HashSet<>();

    private MetadataLog() {}

    /**
     * @param folder of a formatted broker that does not run; only read
     * @throws FolderDamagedException when records would be lost by starting
     */
    static void requireKnown(Path folder) throws IOException, FolderDamagedException {
        Map<String, Uuid> stored = storedPartitions(folder);
        MetadataLog log = new MetadataLog();
        Path files = folder.resolve(FOLDER);
        if (Files.isDirectory(files)) {
            log.read(files);
        }
        for (Map.Entry<String, Uuid> partition : stored.entrySet()) {
            if (!log.named.contains(partition.getValue())) {
                throw new FolderDamagedException("its metadata log (%s) does not know %s, whose records are there"
                        .formatted(FOLDER, partition.getKey()));
            }
        }
    }

    private void read(Path files) throws IOException, FolderDamagedException {
        List<Path> snapshots = list(files, ".checkpoint");
        for (Path snapshot : snapshots) {
            read(snapshot, false);
        }
        List<Path> segments = list(files, ".log");
        for (Path segment : segments) {
            read(segment, segment.equals(segments.get(segments.size() - 1)));
        }
    }

    private void read(Path file, boolean mayBeTorn) throws IOException, FolderDamagedException {
        long end = Files.size(file);
        long reached = 0;
        try (FileRecords records = FileRecords.open(file.toFile(), false)) {
            for (FileChannelRecordBatch batch : records.batches()) {
                long next = (long) batch.position() + batch.sizeInBytes();
                if (!isWhole(batch)) {
                    reached = next == end ? reached : -1;
                    break;
                }
                note(batch);
                reached = next;
            }
        } catch (KafkaException e) {
            throw new FolderDamagedException("%s cannot be read (%s)".formatted(place(file), e.getMessage()));
        }
        if (reached < 0 || (reached < end && !mayBeTorn)) {
            throw new FolderDamagedException(place(file) + " is damaged before its end");
        }
    }

    private static boolean isWhole(FileChannelRecordBatch batch) {
        try {
            batch.ensureValid();
            return true;
        } catch (CorruptRecordException e) {
            return false;
        }
    }

    private void note(FileChannelRecordBatch batch) {
        if (batch.isControlBatch()) {
            return;
        }
        for (Record record : batch) {
            Message message = MetadataRecordSerde.INSTANCE
                    .read(new ByteBufferAccessor(record.value()), record.valueSize())
                    .message();
            // A topic deleted just before a crash may have left its folder: known, and gone on purpose.
            if (message instanceof TopicRecord topic) {
                named.add(topic.topicId());
            } else if (message instanceof RemoveTopicRecord removed) {
                named.add(removed.topicId());
            }
        }
    }

    private static Map<String, Uuid> storedPartitions(Path folder) throws IOException {
        Map<String, Uuid> stored = new TreeMap<>();
        for (Path partition : list(folder, "")) {
            String name = partition.getFileName().toString();
            Path about = partition.resolve("partition.metadata");
            if (!name.equals(FOLDER)
                    && Files.exists(about)
                    && SET_ASIDE.stream().noneMatch(name::endsWith)) {
                for (String line : Files.readAllLines(about)) {
                    if (line.startsWith("topic_id:")) {
                        stored.put(
                                name,
                                Uuid.fromString(
                                        line.substring("topic_id:".length()).strip()));
                    }
                }
            }
        }
        return stored;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String place(Path file) {
        return FOLDER + "/" + file.getFileName();
    }
}
