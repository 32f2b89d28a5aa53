package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.obsrs.Browsers;
import fr.obsrs.Glances;
import fr.obsrs.wall.ScriptedWall.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A projector before a wall that a test speaks for: its clock is the test's, and every frame of it is looked at. */
final class Projector implements AutoCloseable {
    final ScriptedWall wall = new ScriptedWall();
    final BrowserContext context;
    final Page page;
    final Glances glances;
    private final List<String> problems = new ArrayList<>();

    Projector() throws IOException {
        this("2026-09-26T19:00:00Z", true);
    }

    /**
     * A projector in Paris.
     *
     * @param time at which its page is opened
     * @param lookedAt whether there are glances, which take time and memory
     */
    Projector(String time, boolean lookedAt) throws IOException {
        context = Browsers.chromium().newContext(new Browser.NewContextOptions().setTimezoneId("Europe/Paris"));
        if (lookedAt) {
            Glances.install(context);
        }
        page = context.newPage();
        page.clock().install(new Clock.InstallOptions().setTime(time));
        page.onPageError(problems::add);
        glances = new Glances(page);
    }

    Screen open() throws InterruptedException {
        page.navigate(wall.address(200));
        return wall.nextScreen();
    }

    /** Somebody sets the machine's clock, or it slept that long: its monotonic clock tells nothing of it. */
    void setClockOn(Duration leap) {
        page.evaluate(
                "leap => { const before = Date.now; Date.now = () => before() + leap; }", (double) leap.toMillis());
    }

    /** What hangs on the wall, in its order; waits for it. */
    void shows(String... words) {
        assertThat(page.locator("#mosaic .words")).hasText(words);
    }

    /** The neutral slide, and not a word of anybody's; waits for it. */
    void isNeutral() {
        assertThat(page.locator("body")).hasAttribute("data-view", "pause");
        assertThat(posters()).hasCount(0);
    }

    /** Lets the page's time go on until this is so, and tells how much of it that took. */
    Duration runUntil(BooleanSupplier done) {
        double before = milliseconds();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> {
            page.clock().fastForward(500);
            return done.getAsBoolean();
        });
        return Duration.ofMillis((long) (milliseconds() - before));
    }

    private double milliseconds() {
        return ((Number) page.evaluate("performance.now()")).doubleValue();
    }

    Locator posters() {
        return page.locator("#mosaic .poster");
    }

    @Override
    public void close() {
        context.close();
        wall.close();
        assertThat(problems).isEmpty();
    }
}
