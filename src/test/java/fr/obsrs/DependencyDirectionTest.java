package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A failure names the file and line that looks the wrong way. */
class DependencyDirectionTest {
    private static final Path MAIN = Path.of("src/main/java/fr/obsrs");
    private static final Path TEST = Path.of("src/test/java/fr/obsrs");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final int LONGEST_FILE = 250;
    private static final Set<String> STEP = Set.of("post", "event", "topic", "decision");

    /** The root knows all and is not listed. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("post", Set.of()),
            Map.entry("event", Set.of("post")),
            Map.entry("topic", Set.of("post", "event")),
            Map.entry("decision", Set.of("post", "event", "topic")),
            Map.entry("access", STEP),
            Map.entry("broker", Set.of("event")),
            Map.entry("source", Set.of("event", "topic", "decision")),
            Map.entry("connector", with(STEP, "source")),
            Map.entry("moderation", STEP),
            Map.entry("journal", STEP),
            Map.entry("audience", with(STEP, "source")),
            Map.entry("desk", with(STEP, "source")),
            Map.entry("wall", STEP),
            Map.entry("bench", Set.of("post", "topic", "decision")));

    /** Pages that need more of the people's room than roles. */
    private static final Set<String> PAGES =
            Set.of("audience fr.obsrs.access.SessionKey", "desk fr.obsrs.access.SignedIn");

    private static final Pattern OURS = Pattern.compile("fr\\.obsrs\\.([a-z]+)(\\.[A-Za-z.]+)?");

    private static Set<String> with(Set<String> rooms, String another) {
        return Stream.concat(rooms.stream(), Stream.of(another)).collect(Collectors.toSet());
    }

    @Test
    void every_room_knows_only_rooms_that_it_may_know() {
        assertThat(offences(MAIN, ".java", DependencyDirectionTest::looksTheWrongWay))
                .isEmpty();
    }

    @Test
    void every_room_is_listed() {
        assertThat(files(MAIN, ".java").map(DependencyDirectionTest::room).filter(room -> !room.isEmpty()))
                .isSubsetOf(KNOWS.keySet());
    }

    @Test
    void nobody_but_its_own_room_and_the_root_knows_one_network() {
        assertThat(offences(
                        MAIN.resolve("connector"),
                        ".java",
                        (file, line) -> !inSubPackage(file) && line.matches(".*fr\\.obsrs\\.connector\\.[a-z]+\\..*")))
                .isEmpty();
    }

    @Test
    void networks_do_not_know_each_other() {
        assertThat(offences(MAIN.resolve("connector"), ".java", (file, line) -> {
                    String own = String.valueOf(MAIN.relativize(file).getName(1));
                    return inSubPackage(file)
                            && OURS.matcher(line)
                                    .results()
                                    .anyMatch(found -> found.group().matches("fr\\.obsrs\\.connector\\.[a-z]+.*")
                                            && !found.group().startsWith("fr.obsrs.connector." + own));
                }))
                .isEmpty();
    }

    @Test
    void what_stands_under_the_desk_is_for_roles_except_its_doors() {
        List<Path> open = files(MAIN, ".java")
                .filter(file -> text(file).contains("@Path(\"/desk"))
                .filter(file -> !text(file).contains("\n@RolesAllowed("))
                .toList();
        assertThat(open)
                .containsExactly(
                        MAIN.resolve("access/LinkResource.java"),
                        MAIN.resolve("access/SetupResource.java"),
                        MAIN.resolve("access/SignInResource.java"));
    }

    @Test
    void every_path_under_the_desk_starts_with_a_slash_so_that_none_slips_by() {
        assertThat(offences(MAIN, ".java", (file, line) -> line.startsWith("@Path(") && !line.startsWith("@Path(\"/")))
                .isEmpty();
    }

    @Test
    void no_file_is_too_long_to_be_read_at_once() {
        List<Path> tooLong = Stream.concat(files(MAIN, ".java"), files(TEST, ".java"))
                .filter(file -> text(file).lines().count() > LONGEST_FILE)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_template_writes_what_somebody_sent_as_markup() {
        assertThat(offences(TEMPLATES, ".html", (file, line) -> line.matches(".*(\\.raw\\b|\\.safe\\b|\\|\\s*safe).*")))
                .isEmpty();
    }

    @Test
    void no_template_carries_script_or_style_that_the_security_policy_would_have_to_allow() {
        Pattern inline = Pattern.compile(
                "<script(?![^>]*\\ssrc=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:", Pattern.CASE_INSENSITIVE);
        assertThat(files(TEMPLATES, ".html")
                        .flatMap(
                                file -> inline.matcher(text(file)).results().map(found -> file + ": " + found.group())))
                .isEmpty();
    }

    private static boolean looksTheWrongWay(Path file, String line) {
        String room = room(file);
        if (room.isEmpty() || line.startsWith("package ")) {
            return false;
        }
        return OURS.matcher(line)
                .results()
                .filter(found -> !PAGES.contains(room + " " + strip(found)))
                .map(found -> found.group(1))
                .anyMatch(known -> !known.equals(room)
                        && !KNOWS.getOrDefault(room, Set.of()).contains(known));
    }

    private static String strip(MatchResult found) {
        return found.group().replaceAll("\\.$", "");
    }

    private static String room(Path file) {
        Path inside = MAIN.relativize(file);
        return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    }

    private static boolean inSubPackage(Path file) {
        return MAIN.relativize(file).getNameCount() > 2;
    }

    private interface Offence {
        boolean is(Path file, String line);
    }

    private static List<String> offences(Path below, String ending, Offence offence) {
        List<String> found = new ArrayList<>();
        files(below, ending).forEach(file -> {
            int number = 0;
            for (String line : text(file).lines().toList()) {
                number++;
                if (offence.is(file, line)) {
                    found.add(file + ":" + number + ": " + line.strip());
                }
            }
        });
        return found;
    }

    private static Stream<Path> files(Path below, String ending) {
        try (Stream<Path> walk = Files.walk(below)) {
            List<Path> all = walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(all).as("files below %s", below).isNotEmpty();
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
