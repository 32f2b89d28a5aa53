package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * A server on loopback that answers hashtag timelines as Mastodon does: newest first, {@code limit}, {@code min_id},
 * {@code any[]}. Tests publish and edit on it while it runs, and make it misbehave. Thread-safe.
 */
public final class FakeMastodon implements AutoCloseable {
    private static final String PATH = "/api/v1/timelines/tag/";

    /** Answers a request in place of the timeline. */
    private interface Mood {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fake-mastodon");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FakeTimeline timeline = new FakeTimeline();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final FakeLookup lookup = new FakeLookup(timeline);
    private volatile Mood mood = this::answerAsMastodon;

    static {
        // Else each answer waits 40 ms for the client to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private FakeMastodon() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeMastodon start() {
        return new FakeMastodon();
    }

    /** What {@code obsrs.sources.<name>.url} is set to. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Publishes a status now, by Ana. @return its id */
    public String publish(String html) {
        return publish(html, "Ana", Instant.now());
    }

    /**
     * Publishes a status.
     *
     * @param html with its hashtags spelled out, such as {@code <p>Bonjour #ObsRS</p>}
     * @param name who writes it; the account is the name in lower case
     * @param at Mastodon makes the id from it, so an earlier one than others' is a status that arrives late
     * @return its id
     */
    public String publish(String html, String name, Instant at) {
        return timeline.publish(url(), html, name, at);
    }

    /** Changes what a status says. */
    public void edit(String id, String html) {
        timeline.change(id, status -> {
            FakeTimeline.say(status, html);
            status.put("edited_at", Instant.now().toString());
        });
    }

    /** Changes any field of a status. */
    public void change(String id, Consumer<ObjectNode> change) {
        timeline.change(id, change);
    }

    /** Takes a status away. */
    public void delete(String id) {
        timeline.delete(id);
    }

    /** How it answers what is no timeline. */
    FakeLookup lookup() {
        return lookup;
    }

    /** A status as a stream tells it. */
    public String json(String id) {
        return timeline.status(id).orElseThrow();
    }

    /** Adds the statuses of a recorded page below all others, in its order. */
    public void load(JsonNode page) {
        timeline.load(page);
    }

    /** From now on answers this. Header lines are names and values in turn. */
    public void answers(int status, String contentType, String body, String... headerLines) {
        mood = exchange -> {
            for (int at = 0; at < headerLines.length; at += 2) {
                exchange.getResponseHeaders().set(headerLines[at], headerLines[at + 1]);
            }
            send(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** From now on begins an answer and never ends it. */
    public void stalls() {
        mood = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            closed.await();
        };
    }

    /** From now on answers so many MiB. */
    public void answersMebibytes(int size) {
        byte[] part = "[\"....".repeat(1 << 18).substring(0, 1 << 20).getBytes(StandardCharsets.US_ASCII);
        mood = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int sent = 0; sent < size; sent++) {
                exchange.getResponseBody().write(part);
            }
        };
    }

    /** From now on answers so many MiB of spaces, packed small. */
    public void answersGzipOfMebibytes(int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int written = 0; written < size; written++) {
                gzip.write(" ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mood = exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, "application/json", packed.toByteArray());
        };
    }

    /** Behaves again. */
    public void answersNormally() {
        mood = this::answerAsMastodon;
    }

    /** Paths and queries asked for so far, in order. */
    public List<String> requests() {
        return requests;
    }

    /** Headers of those requests. */
    public List<Map<String, List<String>>> headers() {
        return headers;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        try (exchange) {
            mood.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerAsMastodon(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String query = String.valueOf(asked.getRawQuery());
        FakeLookup.Found found = asked.getPath().startsWith(PATH)
                ? FakeLookup.Found.json(timeline.page(asked.getPath().substring(PATH.length()), query))
                : lookup.answer(
                        asked.getPath(), query, exchange.getRequestHeaders().getFirst("Authorization"));
        send(exchange, found.status(), found.type(), found.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
