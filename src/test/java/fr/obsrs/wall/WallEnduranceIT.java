package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.obsrs.wall.ScriptedWall.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A projector runs for days: after thousands of events it holds no more than after six hundred.
 * {@code -Dobsrs.test.events=10000} tells as many.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("alone")
class WallEnduranceIT {
    private static final Instant NOON = Instant.parse("2026-09-26T12:00:00Z");
    private static final int ALL = Integer.getInteger("obsrs.test.events", 3_000);
    private static final int FIRST = 600;
    /** Events at a time: what a busy minute brings at once. */
    private static final int BATCH = 200;

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static final String COUNT_TIMERS = """
            (() => {
              const live = new Set();
              window.liveTimers = () => live.size;
              const { setTimeout, clearTimeout, setInterval } = window;
              window.setTimeout = (run, after, ...rest) => {
                const timer = setTimeout(() => { live.delete(timer); run(...rest); }, after);
                live.add(timer);
                return timer;
              };
              window.clearTimeout = (timer) => { live.delete(timer); clearTimeout(timer); };
              window.setInterval = (...all) => { const timer = setInterval(...all); live.add(timer); return timer; };
            })();
            """;

    private record Held(long nodes, long listeners, long heap, long timers, long posts, long movements) {}

    @Test
    void thousands_of_events_leave_no_trace() throws Exception {
        try (Projector projector = new Projector("2026-09-26T19:00:00Z", false)) {
            projector.page.addInitScript(COUNT_TIMERS);
            Screen screen = projector.open().reset(List.of()).lease();
            CDPSession browser = projector.context.newCDPSession(projector.page);
            browser.send("Performance.enable");

            tell(projector, screen, 0, FIRST);
            Held first = held(projector, screen, browser);
            tell(projector, screen, FIRST, ALL);
            Held last = held(projector, screen, browser);
            System.out.printf("after %d events %s, after %d %s%n", FIRST, first, ALL, last);

            assertThat(first.posts()).isEqualTo(last.posts()).isPositive();
            assertThat(last.nodes()).isLessThan(first.nodes() + first.nodes() / 10);
            assertThat(last.listeners()).isLessThanOrEqualTo(first.listeners() + 5);
            assertThat(last.heap()).isLessThan(first.heap() + 1_500_000);
            assertThat(last.timers()).isLessThanOrEqualTo(first.timers() + 5);
        }
    }

    /** Of forty events thirty-eight are new posts, one brings other words for one of them, one takes another down. */
    private static void tell(Projector projector, Screen screen, int from, int to) {
        for (int first = from; first < to; first += BATCH) {
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            Screen batch = new Screen(screen.query(), null, frames, screen.closed());
            for (int event = first; event < first + BATCH; event++) {
                String id = "e-" + event;
                switch (event % 40) {
                    case 38 -> batch.send("post", id, numbered(event - 4, "Corrigée"));
                    case 39 -> batch.send("remove", id, Map.of("id", "form-" + (event - 6)));
                    default -> batch.send("post", id, numbered(event, "Affiche"));
                }
            }
            screen.say(frames.toString(StandardCharsets.UTF_8));
            pass(projector, screen, 1_000, "Lot " + first);
        }
    }

    /** Lets time go by, once the page has taken everything so far. */
    private static void pass(Projector projector, Screen screen, int milliseconds, String marker) {
        screen.lease().send("scene", "e-0", Map.of("announcement", Map.of("title", "Essai", "text", marker)));
        assertThat(projector.page.locator("#notice-text")).hasText(marker, SOON);
        projector.page.clock().fastForward(milliseconds);
    }

    /** After whatever still moves or waits has come to rest. */
    private static Held held(Projector projector, Screen screen, CDPSession browser) {
        for (int i = 0; i < 4; i++) {
            pass(projector, screen, 5_000, "Repos " + i);
        }
        // Movements take real time, and for that long they keep their posters.
        return await().until(() -> read(projector, browser), held -> held.movements() == 0);
    }

    private static Held read(Projector projector, CDPSession browser) {
        browser.send("HeapProfiler.collectGarbage");
        browser.send("HeapProfiler.collectGarbage");
        long timers = ((Number) projector.page.evaluate("liveTimers()")).longValue();
        long posts = projector.posters().count();
        List<JsonElement> metrics =
                browser.send("Performance.getMetrics").getAsJsonArray("metrics").asList();
        return new Held(
                metric(metrics, "Nodes"),
                metric(metrics, "JSEventListeners"),
                metric(metrics, "JSHeapUsedSize"),
                timers,
                posts,
                ((Number) projector.page.evaluate("document.getAnimations().length")).longValue());
    }

    private static long metric(List<JsonElement> metrics, String name) {
        return metrics.stream()
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> metric.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("value")
                .getAsLong();
    }

    private static Map<String, Object> numbered(int number, String words) {
        return post("form-" + number, NOON.plusSeconds(number).toString(), words + " " + number);
    }
}
