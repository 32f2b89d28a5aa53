package fr.obsrs.bench.arm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** All frames of the reference, ready to be written: chunked, direct, with the event's place as its id. */
final class ReferenceLog {
    private static final ByteBuffer HEAD = direct("""
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream\r
            Cache-Control: no-store\r
            Transfer-Encoding: chunked\r
            \r
            """);

    /** A benchmark has thousands: none is dropped. */
    private final List<ByteBuffer> frames = new ArrayList<>();

    ByteBuffer append(byte[] data) {
        String event =
                "event: post\ndata: %s\nid: %d\n\n".formatted(new String(data, StandardCharsets.UTF_8), frames.size());
        int length = event.getBytes(StandardCharsets.UTF_8).length;
        ByteBuffer frame = direct("%x\r\n%s\r\n".formatted(length, event));
        frames.add(frame);
        return frame;
    }

    /** The head, and whatever stands after that id; without one only what is still to come. */
    List<ByteBuffer> opening(OptionalLong after) {
        List<ByteBuffer> opening = new ArrayList<>(List.of(HEAD.duplicate()));
        for (int next = (int) after.orElse(frames.size() - 1L) + 1; next < frames.size(); next++) {
            opening.add(frames.get(next).duplicate());
        }
        return opening;
    }

    private static ByteBuffer direct(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
