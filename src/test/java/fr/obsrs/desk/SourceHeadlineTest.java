package fr.obsrs.desk;

import static fr.obsrs.source.Condition.BY_HAND;
import static fr.obsrs.source.Condition.DIRECT;
import static fr.obsrs.source.Condition.OFF;
import static fr.obsrs.source.Condition.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.source.Condition;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceHeadlineTest {
    private static final List<Condition> MOCKUP = List.of(DIRECT, DIRECT, SLOW, BY_HAND, BY_HAND, OFF);

    private final SourceHeadline french = new SourceHeadline(Spoken.by(SourcesMessages.class));
    private final SourceHeadline english = new SourceHeadline(Spoken.by(SourcesMessagesEn.class));

    @Test
    void all_is_summed_up_in_one_sentence() {
        assertThat(french.of(MOCKUP))
                .isEqualTo("Deux coulent toutes seules, une tousse, deux se portent à la main, une est coupée.");
        assertThat(english.of(MOCKUP))
                .isEqualTo("Two flow on their own, one is coughing, two are carried by hand, one is cut off.");
    }

    @Test
    void the_number_decides_on_the_words() {
        assertThat(french.of(List.of(DIRECT, SLOW, SLOW, BY_HAND, OFF, OFF)))
                .isEqualTo("Une coule toute seule, deux toussent, une se porte à la main, deux sont coupées.");
        assertThat(english.of(List.of(DIRECT, SLOW, SLOW, BY_HAND, OFF, OFF)))
                .isEqualTo("One flows on its own, two are coughing, one is carried by hand, two are cut off.");
    }

    @Test
    void what_is_not_is_not_told_and_large_numbers_are_figures() {
        assertThat(french.of(Collections.nCopies(12, DIRECT))).isEqualTo("12 coulent toutes seules.");
        assertThat(french.of(List.of())).isEmpty();
    }
}
