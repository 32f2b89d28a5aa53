package fr.obsrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "fr",
                "fr-CA,en;q=0.5",
                "de",
                "de,es;q=0.9",
                "*",
                "en;q=0.1,fr;q=0.9",
                "en;q=nonsense",
                ",,;;=",
                "é\u0000"
            })
    void french_is_what_everybody_gets_who_does_not_prefer_english(String accepted) {
        assertThat(Language.of(null, accepted)).isEqualTo(Language.FR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "EN", "en-GB", "en-US,en;q=0.9,fr;q=0.8", "de,en;q=0.5", "de-AT,en-GB;q=0.3,fr;q=0.2"})
    void english_is_for_those_whose_browser_prefers_it(String accepted) {
        assertThat(Language.of(null, accepted)).isEqualTo(Language.EN);
    }

    @Test
    void what_someone_chose_comes_before_what_the_browser_says() {
        assertThat(Language.of("en", "fr")).isEqualTo(Language.EN);
        assertThat(Language.of("FR", "en")).isEqualTo(Language.FR);
        assertThat(Language.of("de", "en")).isEqualTo(Language.EN);
        assertThat(Language.of("", null)).isEqualTo(Language.FR);
    }

    @Test
    void eight_kilobytes_of_header_are_french() {
        assertThat(Language.of(null, "x".repeat(8_192))).isEqualTo(Language.FR);
    }

    @Test
    void tags_and_locales_belong_together() {
        for (Language language : Language.values()) {
            assertThat(language.locale().toLanguageTag()).isEqualTo(language.tag());
        }
    }
}
