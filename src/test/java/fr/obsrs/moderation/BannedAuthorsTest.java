package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.APost;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannedAuthorsTest {
    private static final BannedAuthors RULE =
            BannedAuthors.of(author -> false, List.of("@Bob@Example.social", "Bob Le Spam"));

    private static boolean holdsHandle(String handle) {
        return !RULE.check(APost.saying("Bonjour")
                        .from("mastodon-main", handle, "https://example.social/1")
                        .build())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@bob@example.social", "bob@example.social", "@BOB@EXAMPLE.SOCIAL", "＠bob@example.social"})
    void a_handle_is_held_however_it_is_written(String handle) {
        assertThat(holdsHandle(handle)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@b0b@example.social", "@bób@example.social", "@bob@example.org", "@bob", "@bob_le_spam"})
    void another_handle_is_somebody_else(String handle) {
        assertThat(holdsHandle(handle)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob le spam", "B0b le Spám", "BOB LE SPAM"})
    void a_name_of_the_form_is_held_however_it_is_dressed_up(String name) {
        assertThat(RULE.check(APost.saying("Bonjour").by(name).withoutHandle().build()))
                .hasSize(1);
    }
}
