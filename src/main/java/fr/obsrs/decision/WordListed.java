package fr.obsrs.decision;

import java.util.UUID;

/**
 * A word or group of words holds posts from here on, or, where the settings or the product list it, no longer does.
 *
 * @param word as organisers write it; what counts as the same word is the rule's business
 */
public record WordListed(UUID id, String word, boolean listed, String by) implements Decision.OnHouse {
    @Override
    public House after(House before) {
        return before.with(word, listed);
    }

    @Override
    public String key() {
        return "word:" + word;
    }

    @Override
    public Deed deed() {
        return Deed.of("word", by, listed ? "listed" : "unlisted").about(word);
    }
}
