package fr.obsrs.moderation;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.event.AnEvent;
import fr.obsrs.moderation.WordCheck.Flaw;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word list, as the desk changes it while posts come. */
class ListedWordsTest {
    private final AtomicReference<Map<String, Boolean>> desk = new AtomicReference<>(Map.of());
    private final ListedWords words = new ListedWords(List.of("connard", "fils de pute"), desk::get);

    private boolean holds(String text) {
        return !words.check(saying(text).build()).isEmpty();
    }

    @Test
    void a_word_that_the_desk_lists_holds_the_next_post_and_one_that_it_takes_off_does_no_longer() {
        assertThat(holds("Quel zigouigoui")).isFalse();
        desk.set(Map.of("zigouigoui", true));
        assertThat(holds("Quel ZIGOUIGOUI")).isTrue();
        assertThat(holds("connard"))
                .as("the lists of settings and product go on")
                .isTrue();
        desk.set(Map.of("zigouigoui", false));
        assertThat(holds("Quel zigouigoui")).isFalse();
    }

    @Test
    void a_word_of_the_product_can_be_taken_off_and_put_back() {
        desk.set(Map.of("fils de pute", false));
        assertThat(holds("fils de pute")).isFalse();
        assertThat(holds("connard")).isTrue();
        desk.set(Map.of("fils de pute", true));
        assertThat(holds("fils de pute")).isTrue();
    }

    private static boolean is(String word, Flaw flaw, List<String> inForce) {
        return WordCheck.flaw(word, AnEvent.withOneRoom(), inForce)
                .filter(flaw::equals)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ObsRS", "#obsrs1", "ÔbsRS", "de", "LE", "à", "x", "the", "https"})
    void a_word_that_would_hold_everything_is_refused(String word) {
        assertThat(is(word, Flaw.EVERYTHING, List.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', NOTHING", "'!?', NOTHING", "a b c d e f g h i, LONG"})
    void what_is_no_word_is_refused(String word, Flaw flaw) {
        assertThat(is(word, flaw, List.of())).isTrue();
    }

    @Test
    void what_is_watched_already_is_refused_however_it_is_spelt() {
        assertThat(is("C0nnàrd", Flaw.KNOWN, List.of("connard"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zigouigoui", "va te faire", "ObsRS nul", "42"})
    void a_precise_word_may_be_listed(String word) {
        assertThat(WordCheck.flaw(word, AnEvent.withOneRoom(), List.of("connard")))
                .isEmpty();
    }

    @Test
    void a_rule_that_is_switched_off_holds_nothing_but_one_that_the_law_wants_goes_on() {
        List<Rule> all = List.of(new ContentWarning(), AuthorCaution.optOut());
        Rules rules = new Rules(all, Set.of(), rule -> true);
        assertThat(rules.judge(saying("a").behind("b").build()).findings()).isEmpty();
        assertThat(rules.judge(saying("a").cautioned("noindex").build()).findings())
                .extracting("rule")
                .containsExactly("author-opt-out");
        assertThat(rules.tried(saying("a").behind("b").build()).get("content-warning"))
                .as("who tries a text sees it")
                .isNotEmpty();
    }
}
