package fr.obsrs.bench.load;

import java.nio.ByteBuffer;

/** The head of one answer, as far as it has come: what its status is, and where the body begins. */
final class Head {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final int STATUS_TO = STATUS_FROM + 3;

    private int read;
    private int status;
    private int matched;

    /**
     * Consumes the head and leaves the body.
     *
     * @return whether the head is complete
     */
    boolean consume(ByteBuffer in) {
        while (in.hasRemaining() && !isComplete()) {
            byte next = in.get();
            if (read >= STATUS_FROM && read < STATUS_TO) {
                status = status * 10 + next - '0';
            }
            read++;
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
        }
        return isComplete();
    }

    private boolean isComplete() {
        return matched == END.length;
    }

    int status() {
        return status;
    }
}
