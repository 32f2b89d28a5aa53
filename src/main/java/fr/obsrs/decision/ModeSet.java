package fr.obsrs.decision;

import java.util.UUID;

/** Who lets posts onto the wall from here on. What waits stays waiting. */
public record ModeSet(UUID id, Mode mode, String by) implements Decision.OnHouse {
    @Override
    public House after(House before) {
        return before.with(mode);
    }

    @Override
    public String key() {
        return "mode";
    }

    @Override
    public Deed deed() {
        return Deed.of("mode", by, mode.toString());
    }
}
