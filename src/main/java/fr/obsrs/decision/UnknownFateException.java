package fr.obsrs.decision;

/** Nobody can tell in time whether a decision was written: repeat it with the same id. */
public final class UnknownFateException extends RuntimeException {
    UnknownFateException(Throwable cause) {
        super("unknown whether the decision was written; repeat it with the same id", cause);
    }
}
