package fr.obsrs.bench.load;

import fr.obsrs.post.PostId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds the posts that leave a wall: a post's digits at the end of an object, {@code -<32 hex digits>"}}, which only the
 * data of {@code remove} has. A chunk that ended within one would hide it, and it would count as missing.
 */
final class Removals implements Scan {
    private static final int DIGITS = 32;
    private static final int OUTSIDE = -1;

    private final Map<PostId, Integer> numbers;
    private final String network;
    private final byte[] digits = new byte[DIGITS];
    private int read = OUTSIDE;
    private boolean quoted;

    /**
     * @param network of all these posts
     * @param numbers may grow while streams are read
     */
    Removals(String network, Map<PostId, Integer> numbers) {
        this.network = network;
        this.numbers = numbers;
    }

    @Override
    public void scan(ByteBuffer in, IntConsumer found) {
        while (in.hasRemaining()) {
            take(in.get(), found);
        }
    }

    private void take(byte next, IntConsumer found) {
        if (next == '-') {
            read = 0;
            quoted = false;
        } else if (read >= 0 && read < DIGITS && isDigit(next)) {
            digits[read++] = next;
        } else if (read == DIGITS && !quoted && next == '"') {
            quoted = true;
        } else {
            if (quoted && next == '}') {
                tell(found);
            }
            read = OUTSIDE;
            quoted = false;
        }
    }

    private void tell(IntConsumer found) {
        Integer number = numbers.get(new PostId(network + "-" + new String(digits, StandardCharsets.US_ASCII)));
        if (number != null) {
            found.accept(number);
        }
    }

    private static boolean isDigit(byte next) {
        return (next >= '0' && next <= '9') || (next >= 'a' && next <= 'f');
    }
}
