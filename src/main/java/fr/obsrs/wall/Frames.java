package fr.obsrs.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
     * @param revision stands on the last frame only: a client that has seen it has seen all before it; nothing for what the
     *     log does not say yet
     */
    byte[] write(List<Event> events, @Nullable String revision) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < events.size(); i++) {
            append(all, events.get(i), i == events.size() - 1 ? revision : null);
        }
        return all.toByteArray();
    }

    /** Carries no id: it tells of time, not of the wall. */
    byte[] lease(long seconds, String revision) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        append(frame, new Event("lease", new Lease(seconds, revision)), null);
        return frame.toByteArray();
    }

    private void append(ByteArrayOutputStream all, Event event, @Nullable String id) {
        all.writeBytes(utf8("event: " + event.name() + "\ndata: "));
        all.writeBytes(bytes(event.data()));
        all.writeBytes(utf8(id == null ? "\n\n" : "\nid: " + id + "\n\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours cannot be written", e);
        }
    }
}
