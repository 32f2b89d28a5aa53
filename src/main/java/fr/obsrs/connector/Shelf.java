package fr.obsrs.connector;

import fr.obsrs.topic.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one partition of topic {@code cursors} says of its sources, the last word of each key. Not thread-safe. */
final class Shelf {
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final Map<String, LocalIds> ids = new HashMap<>();

    Cursor cursor(String source) {
        return cursors.getOrDefault(source, Cursor.NONE);
    }

    LocalIds ids(String source) {
        return ids.computeIfAbsent(source, none -> new LocalIds());
    }

    /** Takes the next record. Tombstones of ids are nobody's: what is gone stays known as gone. */
    void read(ConsumerRecord<String, byte[]> received) throws UnreadableException {
        String key = received.key();
        if (key == null) {
            return;
        }
        int slash = key.indexOf('/');
        if (slash >= 0 && key.indexOf('/', slash + 1) >= 0) {
            // What a network keeps for itself in the same topic.
            return;
        }
        if (slash >= 0) {
            if (received.value() != null) {
                ids(key.substring(0, slash)).put(Cursors.IDS.read(received.headers(), received.value()));
            }
        } else if (received.value() == null) {
            cursors.remove(key);
        } else {
            cursors.put(key, Cursors.SCHEMA.read(received.headers(), received.value()));
        }
    }
}
