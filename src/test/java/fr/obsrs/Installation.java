package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged product, running as a process of its own on a folder that outlives it. */
public final class Installation implements AutoCloseable {
    public static final String ADMIN = "amina";
    public static final String PASSWORD = "correct horse battery";
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern HERE = Pattern.compile("wall\\s+http://localhost:(\\d+)/wall");
    private static final Pattern BROKER = Pattern.compile("Embedded Kafka is ready \\(address=([^,]+),");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private @Nullable Process process;
    private @Nullable Thread reader;
    private int port;

    private Installation(Path data) {
        this.data = data;
        with("obsrs.data", data.toString());
        with("quarkus.http.port", "0");
        with("quarkus.management.port", "0");
        with("obsrs.sources.mastodon-social.enabled", "false");
        with("obsrs.sources.piaille.enabled", "false");
        with("obsrs.audience.posts-per-minute", "100000");
        with("obsrs.audience.posts-per-minute-per-address", "100000");
    }

    /** In a new folder below {@code target}, with an administrator; no source but the form. Not started yet. */
    public static Installation prepared() {
        return bare().with("obsrs.desk.admin-name", ADMIN).with("obsrs.desk.admin-password", PASSWORD);
    }

    /** As {@link #prepared()}, but nobody can sign in yet. */
    public static Installation bare() {
        try {
            return new Installation(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "installation-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Installation with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public Path data() {
        return data;
    }

    /** Starts, and waits until it says that it is ready. */
    public Installation start() {
        launch();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> said(HERE).isPresent() || !running().isAlive());
        port = said(HERE)
                .map(found -> Integer.parseInt(found.group(1)))
                .orElseThrow(() -> new AssertionError("did not start:\n" + String.join("\n", output)));
        // Open pages look for it where it was.
        return with("quarkus.http.port", Integer.toString(port));
    }

    /** Starts what is expected to refuse, and gives what it said. */
    public String startInVain() {
        launch();
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running().destroyForcibly();
                throw new AssertionError("should have refused to start:\n" + String.join("\n", output));
            }
            Objects.requireNonNull(reader).join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return String.join("\n", output);
    }

    private void launch() {
        output.clear();
        try {
            process = JavaCommand.start(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BufferedReader lines = running().inputReader(StandardCharsets.UTF_8);
        Thread listening = new Thread(() -> lines.lines().forEach(output::add), "output");
        listening.setDaemon(true);
        listening.start();
        reader = listening;
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    /** What it printed since its last start. */
    public String output() {
        return String.join("\n", output);
    }

    private Optional<Matcher> said(Pattern pattern) {
        return output.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }

    /** Address of its embedded broker. */
    public String broker() {
        return said(BROKER).orElseThrow().group(1);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** SIGKILL: what is not on disk by now never was. To stop is SIGTERM. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    public void stop() {
        running().destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whatever answers at an address of its own, such as the management port. */
    public static HttpResponse<String> get(String address) {
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    /** A request of anyone. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(30));
    }

    /** A request of the administrator. */
    public HttpRequest.Builder signedIn(String path) {
        return signedIn(path, ADMIN, PASSWORD);
    }

    /** A request of somebody with an account. */
    public HttpRequest.Builder signedIn(String path, String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).join();
    }

    public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The JSON answer, which must be 2xx. */
    public JsonNode json(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    public static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpRequest.Builder posting(HttpRequest.Builder request, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it if it lives, and removes its folder. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
