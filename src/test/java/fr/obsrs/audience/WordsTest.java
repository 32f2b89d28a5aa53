package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final Pattern CASE = Pattern.compile("#case '(\\w+)'");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");
    private static final List<String> REASONS = List.of(
            "INJURE",
            "DIFFAMATION",
            "HAINE_DISCRIMINATION",
            "MENACE",
            "HARCELEMENT",
            "DONNEES_PERSONNELLES",
            "VIE_PRIVEE_IMAGE",
            "MINEUR",
            "SEXUEL_VIOLENT",
            "USURPATION",
            "FAUSSE_NOUVELLE",
            "CONTREFACON",
            "PUBLICITE_SPAM",
            "HORS_SUJET",
            "RESERVE_ELECTORALE",
            "RETRAIT_AUTEUR",
            "RETRAIT_PERSONNE_CITEE",
            "TECHNIQUE");

    private record Bundle(Map<String, String> french, Map<String, String> english) {}

    static List<Bundle> bundles() throws ClassNotFoundException {
        List<Bundle> bundles = new ArrayList<>();
        for (String name : List.of(
                "fr.obsrs.audience.AudienceMessages",
                "fr.obsrs.audience.TicketMessages",
                "fr.obsrs.audience.NoticeMessages",
                "fr.obsrs.desk.DeskMessages",
                "fr.obsrs.desk.SourcesMessages",
                "fr.obsrs.desk.SituationMessages",
                "fr.obsrs.desk.EntryMessages",
                "fr.obsrs.access.SetupMessages",
                "fr.obsrs.access.DoorMessages",
                "fr.obsrs.access.PeopleMessages")) {
            bundles.add(new Bundle(messages(Class.forName(name)), messages(Class.forName(name + "En"))));
        }
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void english_says_all_that_french_says_with_the_same_cases_and_parameters(Bundle bundle) {
        assertThat(bundle.french).isNotEmpty();
        assertThat(bundle.english.keySet()).isEqualTo(bundle.french.keySet());
        bundle.french.forEach((name, text) -> {
            String english = bundle.english.getOrDefault(name, "");
            assertThat(all(CASE, english)).as(name).isEqualTo(all(CASE, text));
            assertThat(all(PARAMETER, english)).as(name).isEqualTo(all(PARAMETER, text));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_signs_stand_after_a_space_that_does_not_break(Bundle bundle) {
        bundle.french.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContainPattern("[\\p{L}\\p{N}} ][!?;:»](?![a-z/])")
                .doesNotContainPattern("«[^\u00a0]"));
    }

    @Test
    void every_status_has_a_heading_an_explanation_and_a_stamp() {
        Map<String, String> words = messages(TicketMessages.class);
        List<String> statuses =
                Arrays.stream(Status.values()).map(Status::toString).toList();
        for (String message : List.of("heading", "explained", "stamp")) {
            assertThat(all(CASE, words.getOrDefault(message, "")))
                    .containsAll(statuses)
                    .contains("unknown");
        }
    }

    @Test
    void every_reason_has_public_words() {
        assertThat(all(CASE, messages(TicketMessages.class).getOrDefault("reason", "")))
                .isEqualTo(REASONS);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, String> messages(Class<?> bundle) {
        TreeMap<String, String> messages = new TreeMap<>();
        for (Method method : bundle.getDeclaredMethods()) {
            Message message = method.getAnnotation(Message.class);
            if (message != null) {
                messages.put(method.getName(), message.value());
            }
        }
        return messages;
    }
}
