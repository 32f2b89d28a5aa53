package fr.obsrs.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Keeps the last {@code id:} of one stream, which is what a browser says when it comes back. */
final class LastId {
    private static final byte[] FIELD = "id:".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 200;

    private final StringBuilder value = new StringBuilder();
    private volatile String last = "";
    /** Bytes of the field's name that the line began with; -1 for a line of something else. */
    private int matched;

    /** Looks at the bytes from the buffer's position on, and consumes none. */
    void look(ByteBuffer in) {
        for (int at = in.position(); at < in.limit(); at++) {
            byte next = in.get(at);
            if (next == '\n') {
                endLine();
            } else if (matched == FIELD.length) {
                if (value.length() < LONGEST) {
                    value.append((char) next);
                }
            } else if (matched >= 0) {
                matched = next == FIELD[matched] ? matched + 1 : -1;
            }
        }
    }

    private void endLine() {
        if (matched == FIELD.length) {
            last = value.toString().strip();
        }
        value.setLength(0);
        matched = 0;
    }

    /** Empty until there was one. From any thread. */
    String last() {
        return last;
    }
}
