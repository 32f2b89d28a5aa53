package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.desk.SourceRow.Bar;
import fr.obsrs.post.Network;
import fr.obsrs.source.Condition;
import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReports.Reported;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceRowsTest {
    private final SourcesMessages words = Spoken.by(SourcesMessages.class);
    private final SourceRows rows =
            new SourceRows(words, new SourceSentences(Spoken.by(SituationMessages.class), "#ObsRS", AReport.NOW), 8);

    private static Reported counted(List<Integer> lately) {
        return AReport.of("piaille", "mastodon", "piaille.fr", Situation.POLLING, null, null, lately);
    }

    private static SourceRow.Lately chart(SourceRows rows, List<Integer> lately) {
        return Objects.requireNonNull(rows.of(counted(lately), null).lately());
    }

    @Test
    void bars_start_at_zero_and_share_one_scale_with_the_other_sources() {
        SourceRow.Lately lately = chart(rows, List.of(0, 4, 8));
        assertThat(lately.bars()).containsExactly(new Bar(0, 26, 0), new Bar(10, 13, 13), new Bar(20, 0, 26));
        assertThat(lately.total()).isEqualTo(12);
        assertThat(lately.words()).contains("0, 4, 8");
    }

    @Test
    void one_post_among_many_is_seen_and_a_report_beyond_measure_draws_no_more_than_an_hour() {
        SourceRows beside = new SourceRows(words, rows.sentences(), 10_000);
        assertThat(chart(beside, List.of(1)).bars()).containsExactly(new Bar(0, 24, 2));
        assertThat(chart(rows, Collections.nCopies(5_000, 1)).bars()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "mastodon,mastodon,Mastodon",
        "x,x,X",
        "webhook,web,Webhook",
        "rehearsal,rehearsal,Répétition",
        "pneumatique,web,pneumatique"
    })
    void a_connector_has_a_drawing_and_a_name_also_when_nobody_drew_it(String connector, String mark, String label) {
        SourceRow row = rows.of(AReport.of("tuyau", connector, null, Situation.POLLING, null, null, List.of()), null);
        assertThat(row.mark()).isEqualTo(mark);
        assertThat(row.label()).isEqualTo(label);
        assertThat(row.names()).containsExactly("tuyau");
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void every_situation_has_its_word_and_a_button_or_nothing_to_do(Situation situation) {
        SourceRow row = rows.of(AReport.of(situation, null, null), null);
        assertThat(row.word())
                .isEqualTo(
                        switch (row.condition()) {
                            case DIRECT -> "Direct";
                            case SLOW -> "Lent";
                            case BY_HAND -> "Manuel";
                            case OFF -> "Coupé";
                        });
        assertThat(row.button()).isNotEmpty();
        assertThat(row.button().equals("Rien à faire")).isEqualTo(row.move() == null && !row.enter());
    }

    @Test
    void a_network_that_asked_us_to_wait_is_not_asked_sooner_by_a_button() {
        assertThat(rows.of(AReport.of(Situation.BUSY, null, null), null).move()).isEqualTo(SourceMove.PAUSE);
        assertThat(rows.of(AReport.of(Situation.UNREACHABLE, null, null), null).move())
                .isEqualTo(SourceMove.RESTART);
        assertThat(rows.of(AReport.of(Situation.PAUSED, null, null), null).move())
                .isEqualTo(SourceMove.RESUME);
    }

    @Test
    void an_order_under_way_can_be_taken_back_at_once() {
        SourceOrder pause = new SourceOrder(UUID.randomUUID(), "piaille", false, false, "amina", AReport.NOW);
        SourceRow row = rows.of(AReport.of(Situation.TOKEN_REFUSED, null, null), pause);
        assertThat(row.happens()).isEqualTo("Suspension demandée par amina…");
        assertThat(row.move()).isEqualTo(SourceMove.RESUME);
        assertThat(row.hint()).isNull();
    }

    @Test
    void no_figure_is_invented_for_what_nobody_counts() {
        SourceRow row = rows.byHand(Network.LINKEDIN);
        assertThat(row.posted()).isNull();
        assertThat(row.lately()).isNull();
        assertThat(row.source()).isNull();
        assertThat(row.button()).isEqualTo("Saisir un post");
    }

    @Test
    void the_form_is_closed_and_opened_like_a_source_in_words_of_its_own() {
        SourceRow open = rows.of(AReport.of("form", "form", null, Situation.RECEIVING, null, null, List.of(2)), null);
        assertThat(open)
                .returns(Condition.DIRECT, SourceRow::condition)
                .returns("Fermer", SourceRow::button)
                .returns(SourceMove.PAUSE, SourceRow::move)
                .returns(List.of(), SourceRow::names);
        assertThat(open.happens()).startsWith("Ouvert à tous.");
        SourceOrder pause = new SourceOrder(UUID.randomUUID(), "form", false, false, "amina", AReport.NOW);
        SourceRow shut = rows.of(AReport.of("form", "form", null, Situation.PAUSED, null, null, List.of()), pause);
        assertThat(shut.button()).isEqualTo("Rouvrir");
        assertThat(shut.happens()).startsWith("Fermé par amina");
    }

    @Test
    void what_people_copied_is_counted_and_leads_to_the_dialog() {
        SourceRow row = rows.of(
                AReport.of("by-hand/linkedin", "linkedin", null, Situation.ENTERED, null, null, List.of(3)), null);
        assertThat(row.names()).isEmpty();
        assertThat(row.enter()).isTrue();
        assertThat(Objects.requireNonNull(row.lately()).total()).isEqualTo(3);
    }
}
