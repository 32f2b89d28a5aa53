package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReports.Reported;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceSentencesTest {
    private final SourceSentences french =
            new SourceSentences(Spoken.by(SituationMessages.class), "#ObsRS", AReport.NOW);
    private final SourceSentences english =
            new SourceSentences(Spoken.by(SituationMessagesEn.class), "#ObsRS", AReport.NOW);

    private static Reported failing(Situation situation) {
        return AReport.of(situation, "HTTP 429", AReport.NOW.plusSeconds(12));
    }

    @Test
    void what_the_log_says_in_english_is_told_in_the_readers_language() {
        Reported unknown = AReport.of(Situation.UNREACHABLE, "unknown host", AReport.NOW.plusSeconds(12));
        assertThat(french.happens(unknown, null)).startsWith("Ne répond pas (adresse introuvable).");
        assertThat(english.happens(unknown, null)).startsWith("Does not answer (unknown host).");
    }

    private static SourceOrder order(boolean running) {
        return new SourceOrder(UUID.randomUUID(), "piaille", running, false, "amina", AReport.NOW.minusSeconds(180));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STARTING      | Démarre. On attend sa première réponse.
            STREAMING     | Flux continu sur #ObsRS.
            POLLING       | Interrogée toutes les 20 s sur #ObsRS (HTTP 429).
            SLUGGISH      | Met HTTP 429 à répondre au lieu d’une seconde. On continue de l’interroger, sans rien perdre.
            RECEIVING     | Un outil nous envoie ses posts dès qu’il en a.
            EMPTY         | Répond, mais avec une page vide : personne n’y a encore posté #ObsRS, ou ce serveur garde ses hashtags pour ses membres.
            UNREACHABLE   | Ne répond pas (HTTP 429). On réessaie dans 12 s, sans rien perdre.
            SILENT        | Ouverte, mais muette depuis trop longtemps (HTTP 429) : on a rouvert la ligne. On réessaie dans 12 s, sans rien perdre.
            BUSY          | Nous demande de patienter (HTTP 429). On reprend dans 12 s, sans rien perdre.
            TOKEN_REFUSED | Clé d’accès refusée (HTTP 429). Les affiches déjà collées restent au mur.
            WRONG_ADDRESS | Rien de tel à cette adresse (HTTP 429). Les affiches déjà collées restent au mur.
            PAUSED        | Suspendue par amina il y a 3 min. Les affiches déjà collées restent au mur.
            UNATTENDED    | Personne ne la lit en ce moment : elle change de machine. Dernier signe il y a 2 s.
            ENTERED       | Pas d’accès automatique configuré. Saisissez un post, il devient une affiche à relire.
            """)
    void every_situation_is_told_in_french(Situation situation, String sentence) {
        assertThat(plain(french.happens(failing(situation), order(false)))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STARTING      | Starting. We await its first answer.
            STREAMING     | Live stream of #ObsRS.
            POLLING       | Asked every 20 s about #ObsRS (HTTP 429).
            SLUGGISH      | Takes HTTP 429 to answer instead of a second. We go on asking it, nothing is lost.
            RECEIVING     | A tool sends us its posts as soon as it has some.
            EMPTY         | Answers, but with an empty page: nobody has posted #ObsRS there yet, or this server keeps its hashtags to its members.
            UNREACHABLE   | Does not answer (HTTP 429). Next try in 12 s, nothing is lost.
            SILENT        | Open, but silent for too long (HTTP 429): the line was opened anew. Next try in 12 s, nothing is lost.
            BUSY          | Asks us to wait (HTTP 429). We go on in 12 s, nothing is lost.
            TOKEN_REFUSED | Access token refused (HTTP 429). Posters already up stay on the wall.
            WRONG_ADDRESS | Nothing of the kind at this address (HTTP 429). Posters already up stay on the wall.
            PAUSED        | Paused by amina 3 min ago. Posters already up stay on the wall.
            UNATTENDED    | Nobody reads it right now: it is moving to another machine. Last sign 2 s ago.
            ENTERED       | No automatic access configured. Enter a post, it becomes a poster to check.
            """)
    void every_situation_is_told_in_english(Situation situation, String sentence) {
        assertThat(plain(english.happens(failing(situation), order(false)))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void nothing_is_said_of_figures_that_nobody_gave(Situation situation) {
        String sentence = french.happens(AReport.of(situation, null, null), null);
        assertThat(sentence).doesNotContain("null", "()", "{", "  ").endsWith(".");
        assertThat(plain(sentence)).doesNotContain("dans 0 s");
    }

    @Test
    void a_try_that_is_due_is_not_announced_for_a_time_that_is_over() {
        Reported due = AReport.of(Situation.UNREACHABLE, null, AReport.NOW.minusSeconds(1));
        assertThat(french.happens(due, null)).isEqualTo("Ne répond pas. On réessaie tout seul, sans rien perdre.");
    }

    @Test
    void what_a_server_said_is_cut_and_cannot_turn_its_neighbours_round() {
        Reported hostile = AReport.of(Situation.UNREACHABLE, "\u202eHTTP\n" + "x".repeat(5_000), null);
        assertThat(french.happens(hostile, null))
                .doesNotContain("\u202e", "\n")
                .hasSizeLessThan(200)
                .endsWith("On réessaie tout seul, sans rien perdre.");
    }

    @Test
    void a_hint_names_the_very_setting_of_that_source() {
        assertThat(french.hint(failing(Situation.TOKEN_REFUSED).report())
                        .orElseThrow()
                        .setting())
                .isEqualTo("obsrs.sources.piaille.token");
        assertThat(french.hint(failing(Situation.EMPTY).report()).orElseThrow().setting())
                .isEqualTo("obsrs.sources.piaille.token");
        assertThat(french.hint(failing(Situation.WRONG_ADDRESS).report())
                        .orElseThrow()
                        .setting())
                .isEqualTo("obsrs.sources.piaille.url");
        assertThat(french.hint(failing(Situation.BUSY).report())).isEmpty();
    }

    @Test
    void an_order_is_told_until_it_has_come_about() {
        var polling = failing(Situation.POLLING).report();
        var paused = failing(Situation.PAUSED).report();
        assertThat(french.underWay(polling, order(false))).contains("Suspension demandée par amina…");
        assertThat(english.underWay(paused, order(true))).contains("Resumption asked for by amina…");
        assertThat(french.underWay(polling, order(true))).isEmpty();
        assertThat(french.underWay(paused, order(false))).isEmpty();
        assertThat(french.underWay(paused, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-5,0 s", "0,0 s", "59,59 s", "60,1 min", "7199,119 min", "7200,2 h", "90000,25 h"})
    void an_age_is_said_in_the_largest_unit_that_says_enough(long seconds, String said) {
        assertThat(plain(SourceSentences.length(Duration.ofSeconds(seconds)))).isEqualTo(said);
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[\u00a0\u202f]", " ");
    }
}
