package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    @Test
    void a_browsers_line_ends_become_one_sign_and_at_most_three_stay_in_a_row() {
        assertThat(PlainText.ofText("a\r\nb\rc\u2028d\r\n\r\n\r\n\r\n\r\n\r\ne"))
                .isEqualTo("a\nb\nc\nd\n\n\ne");
    }

    @Test
    void control_characters_go_and_a_tab_is_a_space() {
        assertThat(PlainText.ofText("a\u0000\u0007\u001b[31mb\tc\u009f\ufeffd")).isEqualTo("a[31mb cd");
    }

    @Test
    void what_turns_neighbours_round_goes_and_arabic_and_its_marks_stay() {
        assertThat(PlainText.ofLine("x\u202egnp\u202c\u2066y\u2069\u200e")).isEqualTo("xgnpy\u200e");
        assertThat(PlainText.ofText("نحن أيضًا نضيع!")).isEqualTo("نحن أيضًا نضيع!");
    }

    @Test
    void composed_and_decomposed_letters_are_equal() {
        assertThat(PlainText.ofText("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void marks_pile_up_no_higher_than_three() {
        assertThat(PlainText.ofText("z" + "\u0353".repeat(40) + "!")).isEqualTo("z\u0353\u0353\u0353!");
    }

    @Test
    void half_a_character_goes_and_whole_emoji_stay_also_joined_ones_and_new_ones() {
        String family = "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🫠";
        assertThat(PlainText.ofText("\ud83da" + family + "\udc00")).isEqualTo("a" + family);
    }

    @Test
    void markup_is_text_like_any_other() {
        String markup = "<script>alert(1)</script> {{7*7}} {desk:title} & \"'";
        assertThat(PlainText.ofText(markup)).isEqualTo(markup);
    }

    @Test
    void a_line_has_no_line_end_and_single_spaces() {
        assertThat(PlainText.ofLine("  Ana \n\t de\u00a0\u3000Brest ")).isEqualTo("Ana de Brest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u200b\u200d", "\u3164", "\u2800", "\u00a0\u2003", "\ufe0f", "\u0301"})
    void what_shows_nothing_is_not_seen(String text) {
        assertThat(PlainText.isSeen(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "😅", "🫠", "!", "1", "字", "ا", "#"})
    void what_shows_something_is_seen(String text) {
        assertThat(PlainText.isSeen(text)).isTrue();
    }

    @Test
    void length_counts_characters_and_not_their_halves() {
        assertThat(PlainText.length("é😅")).isEqualTo(2);
    }
}
