package fr.obsrs.moderation;

import java.util.Set;

/** Which rules the desk may switch off. What the law, or somebody's word, asks for is asked whatever anybody prefers. */
final class Switches {
    /** An opt-out is its author's word; what is copied was seen by nobody at its source. */
    private static final Set<String> ALWAYS = Set.of("author-opt-out", "held-source");

    private Switches() {}

    static boolean canBeSilent(String rule) {
        return !ALWAYS.contains(rule);
    }
}
