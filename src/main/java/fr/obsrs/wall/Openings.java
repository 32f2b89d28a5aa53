package fr.obsrs.wall;

import fr.obsrs.wall.stream.Opening.Frames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What streams of one wall are told first, encoded once for all that come while the wall stays as it is: for a hall that
 * comes back at once there is one reset, and one difference for each place where streams had stopped. An older revision
 * on them is as good: nothing has changed since. Not thread-safe.
 */
final class Openings {
    /** Places where streams stopped that are kept at most; a hall stops at few. */
    private static final int KEPT = 64;

    private static final long NOWHERE = -1;

    /** @param revision what a client has seen that has read them */
    record Encoded(Frames frames, String revision) {}

    private final Map<Long, Encoded> known = new HashMap<>();

    /** The wall is another one now. */
    void clear() {
        known.clear();
    }

    Encoded reset(Supplier<Encoded> encode) {
        return since(NOWHERE, encode);
    }

    Encoded since(long offset, Supplier<Encoded> encode) {
        Encoded before = known.get(offset);
        if (before != null) {
            return before;
        }
        if (known.size() >= KEPT) {
            known.clear();
        }
        Encoded encoded = encode.get();
        known.put(offset, encoded);
        return encoded;
    }
}
