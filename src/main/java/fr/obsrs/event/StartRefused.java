package fr.obsrs.event;

import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * Stops the start with one sentence for the person at the console, and exit code 1. Quarkus prints the sentence alone,
 * but only of a cause: the bare exception would leave a silent process behind.
 */
public final class StartRefused extends IllegalStateException {
    private static final int EXIT_CODE = 1;

    /** @param sentence what is wrong, and what to do */
    public StartRefused(String sentence) {
        super(new PreventFurtherStepsException(sentence, EXIT_CODE));
    }
}
