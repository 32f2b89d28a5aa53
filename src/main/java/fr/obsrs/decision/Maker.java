package fr.obsrs.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made the decision that stands.
 *
 * @param by a person's account name, {@code rules} or {@code author}
 * @param action what was decided, such as {@code approve}
 * @param reason a reason code, where one was given
 */
public record Maker(String by, String action, @Nullable String reason, Instant at) {
    /** Not a person. */
    public static final String RULES = "rules";

    public static final String AUTHOR = "author";
}
