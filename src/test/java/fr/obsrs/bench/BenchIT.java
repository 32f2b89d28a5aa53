package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command: that it works, not how fast. */
@Tag("alone")
class BenchIT {
    @TempDir
    Path temp;

    @Test
    void posts_that_a_person_approves_reach_every_stream_once_and_nothing_is_left_behind() throws Exception {
        Process bench =
                bench("--rates", "50", "--approved", "5", "--seconds", "2", "--warm-up", "1", "--streams", "20");
        List<ProcessHandle> children = childrenOf(bench);

        assertThat(bench.waitFor(180, TimeUnit.SECONDS)).isTrue();

        String said = read(bench);
        assertThat(bench.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("Exception");
        List<String> cells = row(said, "50");
        assertThat(cells.subList(0, 4)).containsExactly("50", "100", "10", "20");
        assertThat(cells.subList(8, 10)).as("missing and twice").containsExactly("0", "0");
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.list(temp)).as("its folder").noneMatch(named("obsrs-bench"));
    }

    @Test
    void what_a_moderator_takes_down_leaves_every_stream_once() throws Exception {
        Process bench = bench("desk", "--rate", "20", "--seconds", "1", "--warm-up", "1", "--streams", "20");

        assertThat(bench.waitFor(180, TimeUnit.SECONDS)).isTrue();

        String said = read(bench);
        assertThat(bench.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("Exception");
        assertThat(List.of(
                        row(said, "approval answered").get(1),
                        row(said, "approval answered").get(6)))
                .as("counted and refused")
                .containsExactly("20", "0");
        assertThat(row(said, "takedown answered").get(6)).as("refused").isEqualTo("0");
        List<String> gone = row(said, "gone from a stream");
        assertThat(List.of(gone.get(1), gone.get(7)))
                .as("gone and missing, in %s", said)
                .containsExactly("400", "0");
    }

    @Test
    void servers_are_compared_in_one_table_a_scenario_and_nothing_is_missing_or_twice() throws Exception {
        Process bench = bench(
                "streams",
                "--against",
                "reference",
                "--streams",
                "50",
                "--rounds",
                "1",
                "--warm-up",
                "0",
                "--seconds",
                "1");
        List<ProcessHandle> children = childrenOf(bench);

        assertThat(bench.waitFor(400, TimeUnit.SECONDS)).isTrue();

        String said = read(bench);
        assertThat(bench.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("Exception");
        for (String scenario : List.of("connect", "bursts", "steady", "busy", "sleepers")) {
            String table = said.substring(said.indexOf("**" + scenario + "**"));
            List<String> head = row(table, scenario);
            for (String server : List.of("product", "reference")) {
                List<String> cells = row(table, server);
                assertThat(List.of(cells.get(head.indexOf("missing")), cells.get(head.indexOf("twice"))))
                        .as("%s of %s in %s", server, scenario, said)
                        .containsExactly("0", "0");
            }
        }
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(Files.list(temp)).as("its folder").noneMatch(named("obsrs-bench"));
    }

    @Test
    void arguments_that_make_no_sense_are_one_sentence_and_exit_code_2() throws Exception {
        Process bench = bench("--rates", "many");
        assertThat(bench.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.exitValue()).isEqualTo(2);
        assertThat(read(bench).lines()).singleElement().asString().startsWith("--rates is many and must be 1 to 1000.");
    }

    /** The broker and the wall, once both have been started. */
    private static List<ProcessHandle> childrenOf(Process bench) {
        await().atMost(Duration.ofSeconds(60)).until(() -> bench.descendants().count() == 2 || !bench.isAlive());
        return bench.descendants().toList();
    }

    private Process bench(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temp,
                "-jar",
                "target/quarkus-app/quarkus-run.jar",
                "bench"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The cells of the first line that begins with this one. */
    private static List<String> row(String table, String first) {
        String line = table.lines()
                .filter(one -> one.matches("\\|\\s*" + first + " \\|.*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in:\n" + table));
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Predicate<Path> named(String start) {
        return file -> file.getFileName().toString().startsWith(start);
    }
}
