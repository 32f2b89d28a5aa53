package fr.obsrs.decision;

/** Another decision has this id already. */
public final class IdTakenException extends RuntimeException {
    IdTakenException() {
        super("another decision has this id");
    }
}
