package fr.obsrs.wall;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.obsrs.Browsers;
import fr.obsrs.Installation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The real projector page in a real browser, at a fixed hour, with an event stream that the test speaks itself. */
final class PaintedWall implements AutoCloseable {
    /** 16:24 in Paris, as on the mockups. */
    static final Instant NOW = Instant.parse("2026-09-26T14:24:00Z");

    private static final Path ASSETS = Path.of("target/classes/META-INF/resources");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8", "woff2", "font/woff2");
    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 360'>"
            + "<path fill='#D9F4CF' d='M0 0h640v360H0z'/><circle cx='430' cy='200' r='150' fill='#FF8CC3'/></svg>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<OutputStream> opened = new ArrayBlockingQueue<>(100);
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private OutputStream stream = OutputStream.nullOutputStream();

    PaintedWall() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::page);
        server.createContext("/assets/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            answer(exchange, type, Files.readAllBytes(Path.of(ASSETS + path)));
        });
        server.createContext(
                "/media/", exchange -> answer(exchange, "image/svg+xml", PICTURE.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/wall/events", this::stream);
        server.start();
    }

    /** A screen of this size that shows these posts. Whatever goes wrong on it is among {@link #problems()}. */
    Page open(String address, int width, int height, List<?> posts) {
        return open(address, options -> options.setViewportSize(width, height), posts);
    }

    Page open(String address, Consumer<Browser.NewContextOptions> setting, List<?> posts) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setTimezoneId("Europe/Paris").setViewportSize(1920, 1080);
        setting.accept(options);
        BrowserContext context = Browsers.chromium().newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin()) && !request.url().startsWith("data:")) {
                problems.add("asked elsewhere: " + request.url());
            }
        });
        page.clock().install(new Clock.InstallOptions().setTime(NOW.toEpochMilli()));
        opened.clear();
        page.navigate(origin() + address);
        try {
            stream = Objects.requireNonNull(opened.poll(20, TimeUnit.SECONDS), "the page opened no stream");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        page.evaluate("document.fonts.ready.then(() => true)");
        reset(posts, Map.of());
        lease();
        if (!posts.isEmpty()) {
            page.waitForSelector("#mosaic .poster");
        }
        return page;
    }

    void reset(List<?> posts, Map<String, ?> scene) {
        send("reset", Map.of("revision", "e-1", "posts", posts, "scene", scene));
    }

    void lease() {
        send("lease", Map.of("seconds", 120, "revision", "e-1"));
    }

    /** To the screen that was opened last, on the stream that it opened last. */
    void send(String event, Object data) {
        for (OutputStream next = opened.poll(); next != null; next = opened.poll()) {
            stream = next;
        }
        try {
            String frame = "event: " + event + "\ndata: " + Installation.JSON.writeValueAsString(data) + "\n\n";
            stream.write(frame.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Script errors, violations of the policy and requests to other hosts. */
    List<String> problems() {
        return problems;
    }

    /** Movements are over. */
    static void settle(Page page) {
        page.evaluate("document.getAnimations().forEach((movement) => movement.finish())");
    }

    private String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        WallPages.Html page = WallPages.of(exchange.getRequestURI().toString());
        exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
        answer(exchange, "text/html;charset=UTF-8", page.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": open\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        opened.add(exchange.getResponseBody());
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        threads.shutdownNow();
        server.stop(0);
    }
}
