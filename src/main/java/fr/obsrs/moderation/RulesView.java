package fr.obsrs.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of rules, in the reader's language.
 *
 * @param desk words that the desk listed
 * @param given of product and settings
 * @param marked whom the desk banned or trusts
 */
record RulesView(List<OfMode> modes, List<OfRule> rules, List<String> desk, List<OfWord> given, List<OfAuthor> marked) {
    /** One of the modes. */
    record OfMode(String name, String title, String says, boolean holds) {}

    /**
     * One rule.
     *
     * @param always why it cannot be switched off; nothing where it can
     * @param rejects whether the settings have it refuse instead of hold
     */
    record OfRule(
            String name,
            String title,
            String says,
            boolean on,
            @Nullable String always,
            boolean rejects) {}

    /** One word, and whether the desk took it off. */
    record OfWord(String word, boolean off) {}

    /** @param mark {@code banned} or {@code trusted} */
    record OfAuthor(String key, String name, String mark) {}

    /**
     * What one rule says of a text.
     *
     * @param found what it points at, nothing for the text as a whole
     */
    record Tried(String title, boolean holds, boolean on, List<String> found) {}
}
