package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderTokensTest {
    private final SenderTokens tokens = new SenderTokens(new byte[32]);

    @Test
    void ours_is_ours_and_never_the_same_twice() {
        String token = tokens.draw();
        assertThat(tokens.isOurs(token)).isTrue();
        assertThat(tokens.draw()).isNotEqualTo(token);
    }

    @Test
    void one_of_another_key_counts_as_none_and_says_so_beforehand() {
        SenderTokens others = new SenderTokens("another key of 32 bytes, or so..".getBytes(StandardCharsets.US_ASCII));
        assertThat(tokens.isOurs(others.draw())).isFalse();
        assertThat(others.mint()).isNotEqualTo(tokens.mint()).hasSize(8);
    }

    @Test
    void a_changed_bit_anywhere_makes_it_none() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.draw());
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(tokens.isOurs(forged)).as("byte %d", i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "ééééééééééééééééééééééééééééééééééééééééééé",
                "*******************************************"
            })
    void garbage_counts_as_none(String garbage) {
        assertThat(tokens.isOurs(garbage)).isFalse();
    }
}
