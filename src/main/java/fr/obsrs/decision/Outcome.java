package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rules say of a revision. Rules hold; they reject only where an organiser chose so for that rule. */
public enum Outcome {
    @JsonProperty("clean")
    CLEAN,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("reject")
    REJECT;

    /** The stricter of two. */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
