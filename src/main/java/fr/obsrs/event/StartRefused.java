package fr.obsrs.event;

import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * Stops the start with one sentence for the person at the console, and exit code 1. Quarkus prints the sentence alone,
 * but only of a cause: the bare exception would leave a silent process behind.
 */
public final class StartRefused extends IllegalStateException {
    /** Priority of an observer of the start that checks settings: before the broker and every client of it. */
    public static final int BEFORE_ALL = -10_000;

    private static final int EXIT_CODE = 1;

    /** @param sentence what is wrong, and what to do */
    public StartRefused(String sentence) {
        super(new PreventFurtherStepsException(sentence, EXIT_CODE));
    }

    /**
     * Checks one setting.
     *
     * @param sentence what is wrong with it, with places for the arguments
     */
    public static void unless(boolean right, String sentence, Object... arguments) {
        if (!right) {
            throw new StartRefused(sentence.formatted(arguments));
        }
    }
}
