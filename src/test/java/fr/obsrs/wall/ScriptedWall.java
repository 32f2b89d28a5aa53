package fr.obsrs.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves the wall's real scripts and styles, under the real headers, with an event stream that a test speaks itself. */
final class ScriptedWall implements AutoCloseable {
    private static final Path RESOURCES = Path.of("target/classes/META-INF/resources");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "woff2", "font/woff2");
    private static final String PAGE = """
            <!doctype html><html class="wall" lang="fr"><head><meta charset="utf-8"><title>wall</title>
            <link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/fonts.css">
            <link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/wall/wall.css">
            <link rel="stylesheet" href="/assets/wall/poster.css"><link rel="stylesheet" href="/assets/wall/quiet.css">
            <script type="module" src="/assets/wall/main.js"></script></head>
            <body data-view="pause" data-room="atelier-4" data-rooms="atelier-4:4" data-hashtags="ObsRS" data-size="%s"
              data-word-room="Atelier" data-word-fresh="Tout frais collé" data-word-now="à l’instant" data-word-more="La suite">
            <time id="clock"></time><header class="painted"><h1 class="stencil">Le mur</h1></header>
            <main class="mosaic" id="mosaic"></main><section class="quiet">Prière d’afficher</section>
            <section class="notice" id="notice" hidden><h2 id="notice-title"></h2><p id="notice-text"></p></section>
            </body></html>
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Screen> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<Refusal> refusals = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> signals = new LinkedBlockingQueue<>();
    private volatile int signalAnswer = 204;
    private final String policy;

    ScriptedWall() throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("target/classes/application.properties"))) {
            settings.load(in);
        }
        policy = settings.getProperty("quarkus.http.filter.wall.header.\"Content-Security-Policy\"")
                .replace("${page.policy}", settings.getProperty("page.policy"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/assets/", this::asset);
        server.createContext("/wall/events", this::stream);
        server.createContext("/wall/signals", this::signal);
        server.createContext("/", this::page);
        server.start();
    }

    String address(int size) {
        return "http://localhost:%d/?%d".formatted(server.getAddress().getPort(), size);
    }

    /** The next stream that the page opens. */
    Screen nextScreen() throws InterruptedException {
        Screen screen = opened.poll(20, TimeUnit.SECONDS);
        if (screen == null) {
            throw new AssertionError("the page opened no stream");
        }
        return screen;
    }

    /** The next request for a stream is answered with this status and nothing else. */
    void refuse(int status) {
        refusals.add(new Refusal(status, ""));
    }

    /** The next request for a stream is answered as a full house does: come back in so many milliseconds. */
    void full(int retry) {
        refusals.add(new Refusal(200, ": full\n\nretry: " + retry + "\n\n"));
    }

    boolean hasRefusedAll() {
        return refusals.isEmpty();
    }

    boolean hasOpened() {
        return !opened.isEmpty();
    }

    /** What screens told since this was last asked, oldest first. */
    List<JsonNode> signals() {
        List<JsonNode> told = new ArrayList<>();
        signals.drainTo(told);
        return told;
    }

    /** Every signal from now on is answered with this status; a 429 asks for 30 s of silence. */
    void answerSignals(int status) {
        signalAnswer = status;
    }

    /** A post as streams carry it. */
    static Map<String, Object> post(String id, String shownAt, String text) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("id", id);
        post.put("network", "form");
        post.put("author", Map.of("name", "Odile"));
        post.put("text", text);
        post.put("spans", List.of());
        post.put("room", "atelier-4");
        post.put("media", List.of());
        post.put("publishedAt", shownAt);
        post.put("shownAt", shownAt);
        post.put("pinned", false);
        return post;
    }

    private void page(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        answer(
                exchange,
                "text/html",
                PAGE.formatted(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8));
    }

    private void asset(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String extension = path.substring(path.lastIndexOf('.') + 1);
        answer(exchange, TYPES.getOrDefault(extension, "text/plain"), Files.readAllBytes(Path.of(RESOURCES + path)));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void signal(HttpExchange exchange) throws IOException {
        signals.add(JSON.readTree(exchange.getRequestBody()));
        exchange.getResponseHeaders().set("Retry-After", "30");
        exchange.sendResponseHeaders(signalAnswer, -1);
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        Refusal refusal = refusals.poll();
        if (refusal != null) {
            byte[] body = refusal.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refusal.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        String lastEventId = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        Screen screen = new Screen(
                exchange.getRequestURI().getQuery(), lastEventId, exchange.getResponseBody(), new CountDownLatch(1));
        screen.say(": open\n\n");
        opened.add(screen);
        try {
            screen.closed().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private record Refusal(int status, String body) {}

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    /** One open stream, and what it was asked. */
    record Screen(String query, @Nullable String lastEventId, OutputStream out, CountDownLatch closed) {

        /** One parameter of its address; nothing when it is not there. */
        @Nullable
        String asked(String parameter) {
            return Arrays.stream(query.split("&"))
                    .filter(pair -> pair.startsWith(parameter + "="))
                    .map(pair -> pair.substring(parameter.length() + 1))
                    .findFirst()
                    .orElse(null);
        }

        Screen reset(List<Map<String, Object>> posts) {
            return send("reset", "e-1", Map.of("revision", "e-1", "posts", posts, "scene", Map.of()));
        }

        Screen lease() {
            return send("lease", "", Map.of("seconds", 30, "revision", "e-1"));
        }

        /** The end of a difference, and the lease that follows it. */
        Screen upToDate(String id) {
            return send("scene", id, Map.of()).lease();
        }

        Screen send(String event, String id, Object data) {
            try {
                return sendRaw(event, id, JSON.writeValueAsString(data));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        Screen sendRaw(String event, String id, String data) {
            return say((id.isEmpty() ? "" : "id: " + id + "\n") + "event: " + event + "\ndata: " + data + "\n\n");
        }

        /** Any bytes, such as half a frame. */
        Screen say(String frame) {
            try {
                out.write(frame.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The connection breaks. */
        void drop() {
            closed.countDown();
        }
    }
}
