package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.obsrs.moderation.Words.Word;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connard",
                "CONNARD",
                "Connàrd",
                "conna\u0300rd",
                "ｃｏｎｎａｒｄ",
                "𝐜𝐨𝐧𝐧𝐚𝐫𝐝",
                "con\u200bnard",
                "con\u00adnard",
                "con\u2060nard",
                "\u202econnard",
                "c0nnard",
                "conn4rd",
                "conn@rd",
                "c\u043ennard",
                "\u0441\u043enn\u0430rd",
                "c\u03bfnnard"
            })
    void a_word_is_the_same_however_it_dresses_up(String dressed) {
        Word connard = Words.of("connard").get(0);
        assertThat(Words.of(dressed)).hasSize(1);
        assertThat(Words.of(dressed).get(0).is(connard)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connards", "conard", "con", "connar", "xconnard", "nnard"})
    void another_word_is_another_word(String other) {
        assertThat(Words.of(other).get(0).is(Words.of("connard").get(0))).isFalse();
    }

    @Test
    void numbers_are_no_words_in_disguise() {
        assertThat(plain("1337 et 2026")).containsExactly("1337", "et", "2026");
    }

    @Test
    void letters_spelt_out_are_also_the_word_that_they_spell() {
        assertThat(plain("gros c o n n a r d va")).contains("connard", "gros", "va");
        assertThat(plain("c.o.n.n.a.r.d")).contains("connard");
        assertThat(plain("c-o-n")).contains("con");
        assertThat(plain("a b")).doesNotContain("ab");
    }

    @Test
    void places_point_at_the_text_as_written() {
        String text = "😅 Quel ＣＯＮ\u200bNÀRD, non\u00a0?";
        Word word = Words.of(text).get(1);
        assertThat(word.plain()).isEqualTo("connard");
        assertThat(text.substring(word.start(), word.end())).isEqualTo("ＣＯＮ\u200bNÀRD");
    }

    @Test
    void what_is_spelt_out_points_from_its_first_letter_to_its_last() {
        String text = "ah c o n n a r d !";
        Word spelt = Words.of(text).stream()
                .filter(word -> word.plain().equals("connard"))
                .findFirst()
                .orElseThrow();
        assertThat(text.substring(spelt.start(), spelt.end())).isEqualTo("c o n n a r d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "😅", "…!?", "\u0301", "@", "$$$"})
    void where_there_are_no_letters_there_are_no_words(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a ", "@", "a@", "$a", "\u0301", "\u200b", "é", "\u0430", "0", "a.", "ﷺ", "𝐜", "\ud83d", "ㅤ"
            })
    void a_long_hostile_text_is_read_in_no_time(String piece) {
        String text = piece.repeat(50_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Words.of(text));
    }

    private static List<String> plain(String text) {
        return Words.of(text).stream().map(Word::plain).toList();
    }
}
