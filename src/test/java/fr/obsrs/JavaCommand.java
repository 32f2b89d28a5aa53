package fr.obsrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the packaged product as a process of its own, many times in one run of tests, so with what makes a start short. */
final class JavaCommand {
    /** Short lives: the better compiler would cost a start more than it gives back. */
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** Classes as one start has loaded them: mapped by all later ones, which takes a third of their time away. */
    private static final Path CLASSES = archived();

    private JavaCommand() {}

    static Process start(Map<String, String> settings) throws IOException {
        return start("-XX:SharedArchiveFile=" + CLASSES, settings);
    }

    private static Process start(String archive, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add(archive);
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Where one start could not be recorded, the others take longer, and say nothing of it. */
    private static Path archived() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "classes-");
            Path archive = folder.resolve("loaded.jsa");
            Process recorded = start(
                    "-XX:ArchiveClassesAtExit=" + archive,
                    Map.of(
                            "obsrs.data", folder.resolve("data").toString(),
                            "quarkus.http.port", "0",
                            "quarkus.management.port", "0",
                            "obsrs.sources.mastodon-social.enabled", "false",
                            "obsrs.sources.piaille.enabled", "false"));
            // By its handle, because a process that is destroyed closes what it says to its end.
            for (String line; (line = recorded.inputReader().readLine()) != null; ) {
                if (line.contains("is ready.")) {
                    recorded.toHandle().destroy();
                }
            }
            recorded.waitFor(1, TimeUnit.MINUTES);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
