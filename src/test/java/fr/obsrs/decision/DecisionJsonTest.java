package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Scene.Announcement;
import fr.obsrs.decision.SceneSet.Part;
import fr.obsrs.topic.Place;
import fr.obsrs.topic.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each decision is written: a log of a year ago must still read as it was meant. */
class DecisionJsonTest {
    private static final UUID ID = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(\"[^\"]*\"|-?\\d+|true|false)");

    private static final Map<String, Decision> ALL = Map.ofEntries(
            Map.entry(
                    "judged",
                    new Judged(
                            ID,
                            ALog.POST,
                            ALog.revision("bonjour"),
                            "mastodon-main",
                            ALog.NOON,
                            new Place(3, 42),
                            "atelier-1",
                            ALog.ANA,
                            Outcome.HOLD,
                            List.of(new Finding("blocked-words", 0, 7)))),
            Map.entry("moderated", new Moderated(ID, ALog.POST, 7, Action.REJECT, null, "INJURE", "ana")),
            Map.entry("moved", new Moderated(ID, ALog.POST, 7, Action.ROOM, "atelier-2", null, "ana")),
            Map.entry("retracted", new Retracted(ID, ALog.POST, "INJURE", "ana")),
            Map.entry("withdrawn", new Withdrawn(ID, ALog.POST)),
            Map.entry("missing", new Withdrawn(ID, ALog.POST, "piaille")),
            Map.entry("left", new Left(ID, ALog.POST, "piaille", null)),
            Map.entry("erased", new Erased(ID, ALog.POST, "VIE_PRIVEE_IMAGE", "admin")),
            Map.entry("mode", new ModeSet(ID, Mode.FILTERED, "admin")),
            Map.entry("author", new AuthorMarked(ID, ALog.ANA, Mark.BANNED, "PUBLICITE_SPAM", "admin")),
            Map.entry(
                    "scene",
                    new SceneSet(ID, "atelier-1", new Scene(true, new Announcement("Pause", "À 11 h")), "ana")),
            Map.entry("pause", new SceneSet(ID, null, new Scene(false, null, true), "ana")),
            Map.entry("curtain", new SceneSet(ID, null, new Scene(true, null), Set.of(Part.CURTAIN), "ana")),
            Map.entry("word", new WordListed(ID, "zigouigoui", true, "ana")),
            Map.entry("person", new PersonChanged(ID, PersonChanged.What.ROLE, "viewer", "bob", "ana")),
            Map.entry("source", new SourceOrdered(ID, SourceOrdered.What.PAUSED, "piaille", "ana")),
            Map.entry("rule", new RuleSet(ID, "bot-author", false, "ana")),
            Map.entry("entered", new Entered(ID, ALog.POST, ALog.revision("bonjour"), "ana")));

    static Stream<String> names() {
        return ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_decision_is_written_as_every_release_has_written_it(String name) throws IOException {
        byte[] written = Decisions.record(decision(name)).value();
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_every_release_has_written_reads_back_as_it_was_meant(String name) throws Exception {
        assertThat(read(golden(name))).isEqualTo(decision(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fields_of_later_releases_are_dropped(String name) throws Exception {
        assertThat(read(golden(name).replaceFirst("}$", ",\"mood\":{\"a\":[1]}}")))
                .isEqualTo(decision(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_missing_field_ever_stops_the_fold(String name) throws IOException {
        String golden = golden(name);
        List<String> fields =
                FIELD.matcher(golden).results().map(found -> found.group()).toList();
        assertThat(fields).hasSizeGreaterThan(2);
        for (String field : fields) {
            foldsOrIsRefused(golden.replace(field, "\"mood\":1"));
            foldsOrIsRefused(golden.replace(field, field.replaceFirst(":.*", ":null")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"geheim\"}",
                "{\"type\":null}",
                "{\"type\":\"moderated\"}",
                "{\"type\":\"withdrawn\",\"id\":\"geheim\"}",
                "{\"type\":\"mode\",\"id\":\"01234567-89ab-4cde-8f01-23456789abcd\",\"mode\":\"geheim\",\"by\":\"ana\"}",
                "{\"type\":\"mode\",\"id\":\"01234567-89ab-4cde-8f01-23456789abcd\",\"mode\":\"manual\"}"
            })
    void what_is_no_decision_is_refused_without_a_word_of_it(String json) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(json))
                .withMessageMatching("[\\x20-\\x7e]{4,200}")
                .withMessageNotContaining("geheim");
    }

    @Test
    void every_decision_has_a_sample() {
        assertThat(ALL.values().stream().map(Object::getClass).distinct())
                .hasSize(Decision.OnPost.class.getPermittedSubclasses().length
                        + Decision.OnHouse.class.getPermittedSubclasses().length);
    }

    @Test
    void all_decisions_stand_in_one_order() {
        ALL.values().forEach(decision -> {
            var written = Decisions.record(decision);
            assertThat(written.partition()).isZero();
            assertThat(written.topic()).isEqualTo("obsrs.decisions");
            assertThat(written.key()).isNotBlank();
        });
    }

    private static void foldsOrIsRefused(String json) {
        ALog log = new ALog();
        log.append(ALog.clean("bonjour"));
        try {
            log.append(read(json));
        } catch (UnreadableException refused) {
            assertThat(refused).hasMessageMatching("[\\x20-\\x7e]{4,200}");
        }
    }

    private static Decision decision(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    private static Decision read(String json) throws UnreadableException {
        return Standings.SCHEMA.read(
                new RecordHeaders().add(Standings.SCHEMA.header()), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String golden(String name) throws IOException {
        try (InputStream golden = DecisionJsonTest.class.getResourceAsStream("/topic/decision.v1." + name + ".json")) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
