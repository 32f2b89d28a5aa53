package fr.obsrs.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes events as {@code text/event-stream} frames. JSON has no raw line break, so data is always one line. */
@Singleton
class Frames {
    /** One event before it is written. */
    record Event(String name, Object data) {}

    /** Data of {@code remove}. */
    record Removed(Object id) {}

    private record Lease(long seconds, String revision) {}

    private final ObjectMapper json;

    Frames(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Events in order.
     *
     * @param revision stands on the last frame only: a client that has seen it has seen all before it
     */
    Buffer write(List<Event> events, String revision) {
        Buffer all = Buffer.buffer();
        for (int i = 0; i < events.size(); i++) {
            append(all, events.get(i), i == events.size() - 1 ? revision : null);
        }
        return all;
    }

    /** Carries no id: it tells of time, not of the wall. */
    Buffer lease(long seconds, String revision) {
        Buffer frame = Buffer.buffer();
        append(frame, new Event("lease", new Lease(seconds, revision)), null);
        return frame;
    }

    static Buffer comment(String words) {
        return Buffer.buffer(": " + words + "\n\n");
    }

    static Buffer retry(int millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    private void append(Buffer all, Event event, @Nullable String id) {
        all.appendString("event: " + event.name() + "\ndata: ").appendBytes(bytes(event.data()));
        all.appendString(id == null ? "\n\n" : "\nid: " + id + "\n\n");
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours cannot be written", e);
        }
    }
}
