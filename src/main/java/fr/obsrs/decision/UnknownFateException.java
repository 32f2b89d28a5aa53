package fr.obsrs.decision;

/** Nobody can tell in time whether a decision was written: repeat it with the same id. */
public final class UnknownFateException extends RuntimeException {
    private final boolean hidden;

    UnknownFateException(Throwable cause, boolean hidden) {
        super("unknown whether the decision was written; repeat it with the same id", cause);
        this.hidden = hidden;
    }

    /** Whether what it takes down is off this instance's walls already, and it is being written until it is durable. */
    public boolean isHidden() {
        return hidden;
    }
}
