package fr.obsrs.decision;

import java.util.List;

/** What tests of other rooms need of an instance that has not read its log yet. */
public final class Starting {
    private Starting() {}

    /** Standings whose log is never read. */
    @SuppressWarnings("NullAway")
    public static Standings standings() {
        return new Standings(null, null, List.of());
    }
}
