package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.obsrs.Browsers;
import fr.obsrs.DeskClient;
import fr.obsrs.Glances;
import fr.obsrs.Installation;
import fr.obsrs.Tap;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A screen and the product, together: what the screen tells, and what becomes of it when the server does not live. */
@Tag("alone")
class ScreenIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    private static final LocatorAssertions.HasCountOptions SOON_COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis());
    private static final String SOUND = """
            {"screen":"0123456789abcdef0123456789abcdef","room":"atelier-1","view":"posts","curtain":false,
             "revision":null,"frames":300,"posts":9,"width":1920,"height":1080,"visible":true}""";
    private static final Installation INSTALLATION = Installation.prepared();
    private static final DeskClient DESK = new DeskClient(INSTALLATION);

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    private static JsonNode waiting(String text) {
        INSTALLATION.json(Installation.posting(INSTALLATION.request("/posts"), Map.of("name", "Maud", "text", text)));
        await().atMost(PATIENCE).untilAsserted(() -> DESK.find("waiting", text));
        return DESK.find("waiting", text);
    }

    private static void show(String text) {
        DESK.decided(waiting(text), "approve");
    }

    private static Locator poster(Page wall, String words) {
        return wall.locator("article", new Page.LocatorOptions().setHasText(words));
    }

    private static void curtain(boolean drawn) {
        INSTALLATION.json(INSTALLATION
                .signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":" + drawn + "}")));
    }

    private static HttpRequest.Builder signalling(String body) {
        return INSTALLATION
                .request("/wall/signals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static int signal(String body) {
        return INSTALLATION.send(signalling(body)).statusCode();
    }

    @Test
    void every_screen_tells_within_a_second_that_the_curtain_is_drawn() {
        show("Avant le rideau");
        try (BrowserContext context = Browsers.chromium().newContext();
                Tap signals = new Tap(INSTALLATION, "obsrs.signals")) {
            Page wall = context.newPage();
            wall.navigate(INSTALLATION.url("/wall/atelier-1"));
            assertThat(poster(wall, "Avant le rideau")).isVisible(SOON);
            JsonNode shown =
                    Installation.parse(signals.first("\"view\":\"posts\"").value());
            assertThat(shown.get("type").asText()).isEqualTo("screen");
            assertThat(shown.get("room").asText()).isEqualTo("atelier-1");
            assertThat(shown.get("revision").asText()).matches("[0-9a-f]{8}-\\d+");
            assertThat(shown.get("posts").asInt()).isPositive();
            assertThat(shown.get("frames").asInt()).isPositive();
            curtain(true);
            curtain(false);
            signals.first("\"curtain\":false");

            long asked = System.nanoTime();
            curtain(true);
            var drawn = signals.first("\"curtain\":true");

            System.out.printf("curtain to its confirmation %d ms%n", (System.nanoTime() - asked) / 1_000_000);
            assertThat(drawn.key()).isEqualTo(shown.get("screen").asText());
            assertThat(Installation.parse(drawn.value()).get("view").asText()).isEqualTo("pause");
            assertThat(System.nanoTime() - asked)
                    .isLessThan(Duration.ofSeconds(1).toNanos());
        } finally {
            curtain(false);
        }
    }

    @Test
    void what_a_screen_would_not_say_is_refused_and_a_flood_is_slowed_and_the_wall_goes_on() {
        assertThat(signal(SOUND)).isEqualTo(204);
        assertThat(signal(SOUND.replace("atelier-1", "cave"))).isEqualTo(404);
        assertThat(signal(SOUND.replace("300", "-1"))).isEqualTo(422);
        assertThat(signal(SOUND.replace("\"posts\",", "\"<script>\","))).isEqualTo(422);
        for (String garbage : List.of("", "null", "[]", "7", "{", "\u0000", SOUND.replace("300", "\"many\""))) {
            assertThat(signal(garbage)).as(garbage).isEqualTo(400);
        }
        assertThat(signal("{\"screen\":\"" + "a".repeat(3_000) + "\"}")).isEqualTo(413);
        assertThat(signal("{\"a\":" + "[".repeat(1_500))).isEqualTo(400);
        HttpRequest.Builder plain = INSTALLATION
                .request("/wall/signals")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(SOUND));
        assertThat(INSTALLATION.send(plain).statusCode()).isEqualTo(415);

        List<CompletableFuture<HttpResponse<String>>> flood = IntStream.range(0, 400)
                .mapToObj(i -> INSTALLATION.sendAsync(signalling(SOUND)))
                .toList();
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : flood) {
            answers.add(answer.join().statusCode());
            assertThat(answer.join().headers().firstValue("Retry-After").isPresent())
                    .isEqualTo(answer.join().statusCode() == 429);
        }

        assertThat(answers).contains(204, 429).containsOnly(204, 429);
        show("Après le déluge");
        assertThat(DESK.wall()).contains("Après le déluge");
        assertThat(INSTALLATION.output()).doesNotContain("<script>").doesNotContain("ERROR");
    }

    @Test
    void a_crash_of_the_server_and_a_cut_of_the_line_show_nothing_that_was_taken_down() {
        for (String text : List.of("Reste debout", "Part avant", "Part pendant")) {
            show(text);
        }
        try (BrowserContext context = Browsers.chromium().newContext()) {
            Glances.install(context);
            Page wall = context.newPage();
            wall.navigate(INSTALLATION.url("/wall"));
            assertThat(poster(wall, "Part pendant")).isVisible(SOON);
            DESK.decided(DESK.find("shown", "Part avant"), "retract");
            assertThat(poster(wall, "Part avant")).hasCount(0, SOON_COUNTED);

            context.setOffline(true);
            DESK.decided(DESK.find("shown", "Part pendant"), "retract");
            show("Arrive pendant");
            show("Ne fait que passer");
            DESK.decided(DESK.find("shown", "Ne fait que passer"), "retract");
            INSTALLATION.kill();
            INSTALLATION.start();
            context.setOffline(false);

            assertThat(poster(wall, "Arrive pendant")).isVisible(SOON);
            assertThat(poster(wall, "Reste debout")).hasCount(1, SOON_COUNTED);
            assertThat(poster(wall, "Part pendant")).hasCount(0);
            show("Après la panne");
            assertThat(poster(wall, "Après la panne")).isVisible(SOON);
            Glances glances = new Glances(wall);
            glances.sawNothingForbidden("Part avant", "Part pendant", "Arrive pendant", "Après la panne");
            glances.neverSaw("Ne fait que passer");
        }
    }
}
