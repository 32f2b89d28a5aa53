package fr.obsrs.desk;

import java.util.ArrayList;
import java.util.List;

/** A page at the other end, as slow or broken as a test wants it. */
final class FakeOutlet implements DeskStream.Outlet {
    final List<String> events = new ArrayList<>();
    String last = "";
    boolean free = true;
    boolean hungUp;
    boolean broken;

    @Override
    public boolean isFree() {
        return free;
    }

    @Override
    public void send(String event, String json) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        events.add(event);
        last = json;
    }

    @Override
    public void hangUp() {
        hungUp = true;
    }
}
