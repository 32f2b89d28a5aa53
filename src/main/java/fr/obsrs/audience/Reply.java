package fr.obsrs.audience;

import java.time.Duration;
import java.util.List;

/** How a submission is answered: all that may come of it, in one door's own terms. */
interface Reply<T> {
    T accepted(Ticket ticket);

    /** The form takes nothing for now. */
    T closed();

    T flawed(List<Flaw> flaws);

    T tooMany(Duration wait);

    /** Nobody knows whether it was kept; its author must not lose the words. */
    T unavailable();

    /** As {@code Retry-After} says it: whole seconds, none too few. */
    static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
