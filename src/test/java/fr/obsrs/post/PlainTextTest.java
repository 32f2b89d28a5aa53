package fr.obsrs.post;

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
        assertThat(PlainText.text("a\r\nb\rc\u2028d\r\n\r\n\r\n\r\n\r\n\r\ne")).isEqualTo("a\nb\nc\nd\n\n\ne");
    }

    @Test
    void control_characters_go_and_a_tab_is_a_space() {
        assertThat(PlainText.text("a\u0000\u0007\u001b[31mb\tc\u009f\ufeffd")).isEqualTo("a[31mb cd");
    }

    @Test
    void what_turns_neighbours_round_goes_and_arabic_and_its_marks_stay() {
        assertThat(PlainText.line("x\u202egnp\u202c\u2066y\u2069\u200e")).isEqualTo("xgnpy\u200e");
        assertThat(PlainText.text("نحن أيضًا نضيع!")).isEqualTo("نحن أيضًا نضيع!");
    }

    @Test
    void composed_and_decomposed_letters_are_equal() {
        assertThat(PlainText.text("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void marks_pile_up_no_higher_than_three() {
        assertThat(PlainText.text("z" + "\u0353".repeat(40) + "!")).isEqualTo("z\u0353\u0353\u0353!");
    }

    @Test
    void what_joins_or_hides_between_marks_does_not_let_them_pile_up() {
        assertThat(PlainText.text("z" + "\u0353\u200d".repeat(9) + "z\u0353"))
                .startsWith("z\u0353\u200d")
                .satisfies(text -> {
                    assertThat(text.codePoints().filter(codePoint -> codePoint == 0x353))
                            .hasSize(4);
                });
    }

    @Test
    void half_a_character_goes_and_whole_emoji_stay_also_joined_ones_and_new_ones() {
        String family = "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 🫠";
        assertThat(PlainText.text("\ud83da" + family + "\udc00")).isEqualTo("a" + family);
    }

    @Test
    void markup_is_text_like_any_other() {
        String markup = "<script>alert(1)</script> {{7*7}} {desk:title} & \"'";
        assertThat(PlainText.text(markup)).isEqualTo(markup);
    }

    @Test
    void a_line_has_no_line_end_and_single_spaces() {
        assertThat(PlainText.line("  Ana \n\t de\u00a0\u3000Brest ")).isEqualTo("Ana de Brest");
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
    void tags_are_left_out_where_no_markup_belongs_and_arrows_and_hearts_stay() {
        assertThat(PlainText.line("<img src=x onerror=alert(1)> Mallory", 100)).isEqualTo("Mallory");
        assertThat(PlainText.line("Jean <3 Kafka <- & >", 100)).isEqualTo("Jean <3 Kafka <- & >");
        assertThat(PlainText.text("<p>un</p>\r\ndeux", 100)).isEqualTo("un\ndeux");
        assertThat(PlainText.text(null, 100)).isEmpty();
    }

    @Test
    void long_texts_end_at_a_word_and_never_inside_an_emoji() {
        assertThat(PlainText.text("un deux trois quatre", 14)).isEqualTo("un deux trois…");
        assertThat(PlainText.text("un deux trois", 13)).isEqualTo("un deux trois");
        assertThat(PlainText.text("anticonstitutionnellement", 10)).isEqualTo("anticonst…");
        assertThat(PlainText.text("😀😀😀😀😀", 6)).isEqualTo("😀😀…");
    }

    @Test
    void what_no_text_may_hold_is_left_out() {
        assertThat(PlainText.text("a\u0000b\u0007c\u009fd\ud83de\ufefff\r\ng\uffff"))
                .isEqualTo("abcdef\ng");
    }

    @Test
    void length_counts_characters_and_not_their_halves() {
        assertThat(PlainText.length("é😅")).isEqualTo(2);
    }
}
