package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.obsrs.DeskClient;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Visitors;
import fr.obsrs.access.AnAccount;
import fr.obsrs.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * An installation with two moderators, Amina and Théo, and Véra who looks on; and their browsers. All classes share one: a
 * start takes longer than any test.
 */
final class AtTheDesk {
    static final AtTheDesk DESK = new AtTheDesk();

    static final String THEO = "theo";
    static final String VERA = "vera";

    final Installation installation = Installation.prepared();
    final DeskClient amina = new DeskClient(installation);
    private final Visitors visitors = new Visitors();
    private boolean started;

    private AtTheDesk() {}

    /** It ends with the last test of all. */
    void start() {
        if (started) {
            return;
        }
        started = true;
        installation.start();
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        AnAccount.write(installation, THEO, Installation.PASSWORD);
        AnAccount.write(installation, VERA, Installation.PASSWORD, Role.VIEWER);
    }

    /** Somebody's desk on a laptop. */
    Page desk(String name) {
        return desk(name, "/desk", new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    Page desk(String name, String path, Browser.NewContextOptions options) {
        Page page = visitors.visitor(
                Entrance.with(installation, Entrance.cookie(installation, name, Installation.PASSWORD), options));
        // The wall in small has tests of its own; here it would only paint.
        page.context()
                .route(
                        "**/wall?preview*",
                        wall -> wall.fulfill(new Route.FulfillOptions().setContentType("text/html")));
        page.navigate(installation.url(path));
        return page;
    }

    /**
     * What a page asks for goes this way from now on. A page that is open already may send one more request past a new
     * route, so it is loaded again.
     */
    static void route(Page page, String pattern, Consumer<Route> way) {
        page.route(pattern, way);
        page.reload();
    }

    /** How many decisions a page has sent from here on. */
    static AtomicInteger decisions(Page page) {
        AtomicInteger sent = new AtomicInteger();
        page.onRequest(request -> sent.addAndGet(request.url().endsWith("/decisions") ? 1 : 0));
        return sent;
    }

    /** An answer that refuses. */
    static Route.FulfillOptions problem(int status, String detail) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"detail\":\"" + detail + "\"}");
    }

    /** Posts with these texts, in this order, once they wait. */
    List<JsonNode> posted(String... texts) {
        for (String text : texts) {
            installation.json(Installation.posting(
                    installation.request("/posts"), Map.of("name", "Samir, Port-Hashtag", "text", text)));
            await(text, "waiting");
        }
        return List.of(texts).stream().map(text -> amina.find("waiting", text)).toList();
    }

    /** Waits until exactly one post with these words stands there. */
    void await(String words, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(amina.posts(state).stream()
                                .filter(post -> post.get("text").asText().contains(words)))
                        .hasSize(1));
    }

    List<String> troubles() {
        return visitors.troubles();
    }

    /** Whether somebody who closes this tab is asked first; they close it all the same. */
    boolean asksBeforeClosing(Page page) {
        int before = visitors.held().size();
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        return visitors.held().size() > before;
    }

    /** Nobody is here, nothing waits, and nothing has gone wrong. */
    void clear() {
        visitors.close();
        amina.posts("waiting").forEach(post -> amina.decided(post, "aside"));
    }

    static Locator fiche(Page page) {
        return page.locator("#fiche");
    }

    static Locator row(Page page, String words) {
        return page.locator("#file article", new Page.LocatorOptions().setHasText(words));
    }

    static Locator toast(Page page) {
        return page.locator("#toast");
    }

    static Locator button(Page page, String action) {
        return page.locator("#fiche [data-action=" + action + "]");
    }

    static int width(Page page) {
        return Objects.requireNonNull((Integer) page.evaluate("document.documentElement.scrollWidth"));
    }
}
