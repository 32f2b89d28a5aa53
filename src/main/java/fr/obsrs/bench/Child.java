package fr.obsrs.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process of ours: the packaged product in a folder of its own, deaf to the settings of whoever started us. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern SETTING = Pattern.compile("(KAFKA|OBSRS|QUARKUS|MP|SMALLRYE|JAVA)_.*");
    private static final Pattern BROKER = Pattern.compile("^READY (\\S+)");
    private static final Pattern WALL = Pattern.compile("wall\\s+(http://localhost:\\d+)/wall");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final CompletableFuture<String> found = new CompletableFuture<>();
    /** Of its last lines, for when it does not start. */
    private final List<String> said = new ArrayList<>();

    private Child(Path folder, Pattern sign, List<String> settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(settings);
        command.addAll(List.of("-jar", ownJar()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> SETTING.matcher(name).matches());
        process = builder.start();
        Thread reader = new Thread(() -> read(sign), "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** A broker; ready, it says its address. */
    static Child broker(Path folder, String name) throws IOException {
        return new Child(folder, BROKER, List.of(), List.of("broker", name, "0"));
    }

    /** A wall that shows what its rules find clean of so many invented posts a second; ready, it says its address. */
    static Child wall(Path folder, String broker, int rate) throws IOException {
        List<String> settings = List.of(
                "-Dkafka.bootstrap.servers=" + broker,
                "-Dobsrs.data=" + folder.resolve("wall"),
                "-Dobsrs.desk.admin-name=bench",
                "-Dobsrs.desk.admin-password=" + UUID.randomUUID(),
                "-Dobsrs.desk.session-key=" + UUID.randomUUID(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0",
                "-Dobsrs.moderation.mode=filtered",
                "-Dobsrs.sources.mastodon-social.enabled=false",
                "-Dobsrs.sources.piaille.enabled=false",
                "-Dobsrs.sources.rehearsal.enabled=true",
                "-Dobsrs.sources.rehearsal.every=" + Duration.ofSeconds(1).dividedBy(rate));
        return new Child(folder, WALL, settings, List.of());
    }

    private static String ownJar() throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!jar.toString().endsWith(".jar")) {
            throw new IOException("The benchmark runs from the packaged jar only.");
        }
        return jar.toString();
    }

    private void read(Pattern sign) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher match = sign.matcher(line);
                if (match.find()) {
                    found.complete(match.group(1));
                } else if (!found.isDone()) {
                    said.add(line);
                }
            }
        } catch (IOException closed) {
            // It was ended.
        }
        found.completeExceptionally(new IOException("A process of ours ended:\n" + String.join("\n", said)));
    }

    /** What it says once it is ready: the first group of its sign. */
    String ready() throws IOException, InterruptedException {
        try {
            return found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new IOException("A process of ours was not ready within " + PATIENCE.toSeconds() + " s.");
        }
    }

    /** Processor time it has spent so far, in user and system mode. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it has spent since it had spent {@code before}. */
    Report.Cost costSince(Duration before) {
        return new Report.Cost(processorTime().minus(before), residentBytes());
    }

    private OptionalLong residentBytes() {
        try {
            Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024) : OptionalLong.empty();
        } catch (IOException notThisSystem) {
            return OptionalLong.empty();
        }
    }

    /** At once and without ceremony: nobody needs what it leaves. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
