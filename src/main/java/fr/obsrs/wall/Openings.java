package fr.obsrs.wall;

import fr.obsrs.wall.stream.Opening;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What streams of one wall are told first, encoded once for all that come while the wall stays as it is: one reset for a
 * hall that comes back at once, and one encoding for each difference. Of two places where streams stopped, the later has
 * missed a part of what the earlier has: so how many entries a difference has says which one it is, and there are no more
 * of them than a wall may have posts. An older revision on them is as good: nothing has changed since. Not thread-safe.
 */
final class Openings {
    private static final int RESET = -1;

    /** @param revision what a client has seen that has read it */
    record Encoded(Opening.Part part, String revision) {}

    private final Map<Integer, Encoded> known = new HashMap<>();

    /** The wall is another one now. */
    void clear() {
        known.clear();
    }

    Encoded reset(Supplier<Encoded> encode) {
        return difference(RESET, encode);
    }

    Encoded difference(int entries, Supplier<Encoded> encode) {
        Encoded before = known.get(entries);
        if (before != null) {
            return before;
        }
        Encoded encoded = encode.get();
        known.put(entries, encoded);
        return encoded;
    }
}
