package fr.obsrs.wall.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many streams there may be: over all, and from one address, which a whole hall may share. Some places are kept for
 * screens and staff; since anyone may call itself a screen, one address gets few of these, and a part is for staff alone.
 * Thread-safe.
 */
public final class Places {
    private static final int SCREENS_AT_ONE_ADDRESS = 20;

    private final int forAnyone;
    private final int reserved;
    private final int forScreens;
    private final int perAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> screens = new HashMap<>();
    private int taken;
    private int reservedTaken;
    private int screensTaken;

    /**
     * @param all places, the reserved ones among them
     * @param reserved a quarter of them for staff alone
     * @param perAddress places that anyone at one address may take
     */
    public Places(int all, int reserved, int perAddress) {
        this.forAnyone = all - reserved;
        this.reserved = reserved;
        this.forScreens = reserved - (reserved + 3) / 4;
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

    /** As {@link #take}, for what calls itself a screen: when nothing else is free, one of the reserved places. */
    public synchronized @Nullable Runnable takeForScreen(String address) {
        Runnable place = take(address);
        if (place != null) {
            return place;
        }
        if (reservedTaken >= reserved
                || screensTaken >= forScreens
                || screens.getOrDefault(address, 0) >= SCREENS_AT_ONE_ADDRESS) {
            return null;
        }
        reservedTaken++;
        screensTaken++;
        screens.merge(address, 1, Integer::sum);
        return () -> leaveAsScreen(address);
    }

    /** As {@link #take}, for somebody who has signed in. */
    public synchronized @Nullable Runnable takeForStaff(String address) {
        Runnable place = take(address);
        if (place != null || reservedTaken >= reserved) {
            return place;
        }
        reservedTaken++;
        return this::leaveAsStaff;
    }

    private synchronized void leave(String address) {
        taken--;
        decrement(byAddress, address);
    }

    private synchronized void leaveAsScreen(String address) {
        reservedTaken--;
        screensTaken--;
        decrement(screens, address);
    }

    private synchronized void leaveAsStaff() {
        reservedTaken--;
    }

    private static void decrement(Map<String, Integer> counts, String address) {
        counts.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
