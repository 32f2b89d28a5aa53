package fr.obsrs.bench.load;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * Finds the numbers of events in the bytes of one stream: a tilde, seven digits, a tilde. Knows nothing of what stands
 * around them, and goes on where the last read ended, even inside a marker.
 *
 * <p>The framing of chunked bodies is not taken out. It cannot make a marker, having no tilde; a chunk that ended within
 * one would break it, and the event would count as missing, never as delivered.
 */
public final class Marker implements Scan {
    private static final int DIGITS = 7;
    /** The first number that has no marker. */
    static final int END = 10_000_000;

    private static final int OUTSIDE = -1;
    private static final long TILDES = 0x7E7E7E7E7E7E7E7EL;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private int digits = OUTSIDE;
    private int number;

    /** As it stands in an event; below ten million. */
    public static String of(int number) {
        if (number < 0 || number >= END) {
            throw new IllegalArgumentException("no marker for " + number);
        }
        return String.format(Locale.ROOT, "~%07d~", number);
    }

    @Override
    public void scan(ByteBuffer in, IntConsumer found) {
        int at = in.position();
        int end = in.limit();
        while (at < end) {
            if (digits == OUTSIDE) {
                at = tilde(in, at, end);
                if (at < end) {
                    at++;
                    begin();
                }
            } else {
                take(in.get(at++), found);
            }
        }
        in.position(end);
    }

    private void begin() {
        digits = 0;
        number = 0;
    }

    private void take(byte next, IntConsumer found) {
        if (digits < DIGITS && next >= '0' && next <= '9') {
            number = number * 10 + next - '0';
            digits++;
        } else if (digits == DIGITS && next == '~') {
            digits = OUTSIDE;
            found.accept(number);
        } else if (next == '~') {
            begin();
        } else {
            digits = OUTSIDE;
        }
    }

    /** Eight bytes a step: the subtraction carries a high bit out of those that are tildes, and the lowest is exact. */
    private static int tilde(ByteBuffer in, int from, int end) {
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long zeroWhereTilde = in.getLong(at) ^ TILDES;
            long hits = (zeroWhereTilde - LOW_BITS) & ~zeroWhereTilde & HIGH_BITS;
            if (hits != 0) {
                return at + Long.numberOfTrailingZeros(hits) / Byte.SIZE;
            }
        }
        while (at < end && in.get(at) != '~') {
            at++;
        }
        return at;
    }
}
