package fr.obsrs.bench.arm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process that we started, deaf to the settings of whoever started us. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern SETTING = Pattern.compile("(KAFKA|OBSRS|QUARKUS|MP|SMALLRYE|JAVA)_.*");

    /** By {@code deployment/start}. */
    private static final List<String> AS_STARTED = List.of("-Xmx512m", "-Xmn64m", "-XX:+UseSerialGC");

    private final Process process;
    private final CompletableFuture<String> found = new CompletableFuture<>();
    /** Of its last lines, for when it does not start. */
    private final List<String> said = new ArrayList<>();

    private Child(Path folder, Pattern sign, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> SETTING.matcher(name).matches());
        // As the start script does.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
        process = builder.start();
        Thread reader = new Thread(() -> read(sign), "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Any program; ready once it prints the sign. */
    static Child program(Path folder, Pattern sign, List<String> command) throws IOException {
        return new Child(folder, sign, command);
    }

    /** The packaged product with a first word, or none for the wall; with the heap and collector of the start script. */
    static Child ofOurs(Path folder, Pattern sign, List<String> settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(AS_STARTED);
        command.addAll(settings);
        command.addAll(List.of("-jar", ownJar()));
        command.addAll(arguments);
        return new Child(folder, sign, command);
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

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** At once and without ceremony: nobody needs what it leaves. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
