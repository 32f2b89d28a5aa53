package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    @Test
    void what_nobody_can_see_or_store_is_left_out() {
        assertThat(PlainText.of("a\u0000b\u0007c\u009fd\ud83de\ufefff\r\ng\uffff", 100))
                .isEqualTo("abcdef\ng");
        assertThat(PlainText.line("  deux\n lignes\t ", 100)).isEqualTo("deux lignes");
        assertThat(PlainText.of(null, 100)).isEmpty();
    }

    @Test
    void emoji_accents_and_right_to_left_stay_as_they_are() {
        String text = "👩‍👩‍👧‍👦🏳️‍🌈 e\u0301 مرحبا \u200fx";
        assertThat(PlainText.of(text, 100)).isEqualTo(text);
    }

    @Test
    void a_change_of_direction_that_is_never_ended_goes_one_that_is_stays() {
        assertThat(PlainText.of("evil\u202etxt.exe", 100)).isEqualTo("eviltxt.exe");
        assertThat(PlainText.of("\u2067x\u2069\u2069", 100)).isEqualTo("x");
        assertThat(PlainText.of("a \u2067שלום\u2069 b", 100)).isEqualTo("a \u2067שלום\u2069 b");
    }

    @Test
    void tags_are_left_out_where_no_markup_belongs_and_arrows_and_hearts_stay() {
        assertThat(PlainText.line("<img src=x onerror=alert(1)> Mallory", 100)).isEqualTo("Mallory");
        assertThat(PlainText.line("Jean <3 Kafka <- & >", 100)).isEqualTo("Jean <3 Kafka <- & >");
    }

    @Test
    void long_texts_end_at_a_word_and_never_inside_an_emoji() {
        assertThat(PlainText.of("un deux trois quatre", 14)).isEqualTo("un deux trois…");
        assertThat(PlainText.of("un deux trois", 13)).isEqualTo("un deux trois");
        assertThat(PlainText.of("anticonstitutionnellement", 10)).isEqualTo("anticonst…");
        assertThat(PlainText.of("😀😀😀😀😀", 6)).isEqualTo("😀😀…");
    }
}
