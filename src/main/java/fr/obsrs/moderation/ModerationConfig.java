package fr.obsrs.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The rules' settings, {@code obsrs.moderation.*}. */
@ConfigMapping(prefix = "obsrs.moderation")
interface ModerationConfig {
    /** Links a post may carry before it is held. */
    @WithDefault("2")
    int maxLinks();

    /** Words and groups of words that hold a post, besides the list that comes with the product. */
    Optional<List<String>> blockedWords();

    /** Whether the list that comes with the product holds posts too. */
    @WithDefault("true")
    boolean defaultBlockedWords();

    /** Handles (such as {@code @spam@example.social}) and form names whose posts are held. */
    Optional<List<String>> bannedAuthors();

    /** Sources whose posts a person always looks at, besides what is entered by hand. */
    Optional<List<String>> heldSources();

    /** Names of rules that reject what they find instead of holding it. */
    Optional<List<String>> rejecting();
}
