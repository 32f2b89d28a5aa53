package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The commands of the packaged product, as somebody gives them beside a running wall. */
final class Console {
    private Console() {}

    /** What {@code reset-password} says; it must end with this code. */
    static String reset(Installation installation, int code, String name) throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dobsrs.data=" + installation.data(),
                        "-Dquarkus.http.port=" + installation.url("").replaceAll(".*:", ""),
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar",
                        "reset-password",
                        name)
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(said).isEqualTo(code);
        return said;
    }
}
