package fr.obsrs.wall.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many streams there may be: over all, from one address, which a whole hall may share, and of these so many that only
 * screens and staff get when the rest is taken. Thread-safe.
 */
public final class Places {
    private final int forAnyone;
    private final int reserved;
    private final int perAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;
    private int reservedTaken;

    /**
     * @param all places, the reserved ones among them
     * @param perAddress places that anyone at one address may take
     */
    public Places(int all, int reserved, int perAddress) {
        this.forAnyone = all - reserved;
        this.reserved = reserved;
        this.perAddress = perAddress;
    }

    /** @return gives the place back, to be run once; nothing when none is free */
    public synchronized @Nullable Runnable take(String address) {
        if (taken >= forAnyone || byAddress.getOrDefault(address, 0) >= perAddress) {
            return null;
        }
        taken++;
        byAddress.merge(address, 1, Integer::sum);
        return () -> leave(address);
    }

    /** As {@link #take}, for a screen or for staff: when nothing else is free, one of the reserved places. */
    public synchronized @Nullable Runnable takeReserved(String address) {
        Runnable place = take(address);
        if (place != null || reservedTaken >= reserved) {
            return place;
        }
        reservedTaken++;
        return this::leaveReserved;
    }

    private synchronized void leave(String address) {
        taken--;
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    private synchronized void leaveReserved() {
        reservedTaken--;
    }
}
