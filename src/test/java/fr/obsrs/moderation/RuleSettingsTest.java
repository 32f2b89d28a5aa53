package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    record Config(
            int maxLinks,
            Optional<List<String>> blockedWords,
            boolean defaultBlockedWords,
            Optional<List<String>> bannedAuthors,
            Optional<List<String>> heldSources,
            Optional<List<String>> rejecting)
            implements ModerationConfig {}

    private static void check(int maxLinks, String... rejecting) {
        Rules.check(
                new StartupEvent(),
                new Config(
                        maxLinks,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(rejecting))));
    }

    @Test
    void a_rule_that_does_not_exist_cannot_reject() {
        assertThatThrownBy(() -> check(2, "blocked-words", "blockd-words"))
                .hasMessageContaining("obsrs.moderation.rejecting")
                .hasMessageContaining("'blockd-words'")
                .hasMessageContaining("too-many-links");
        assertThatCode(() -> check(0, "blocked-words", " banned-author")).doesNotThrowAnyException();
    }

    @Test
    void links_are_not_limited_to_less_than_none() {
        assertThatThrownBy(() -> check(-1)).hasMessageContaining("obsrs.moderation.max-links is -1");
    }
}
