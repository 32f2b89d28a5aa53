package fr.obsrs;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Browsers of the administrator, and all that goes wrong in them. */
final class Watch implements AutoCloseable {
    /** Errors of scripts, dialogs that one opened, what the security policy stopped, and requests to other hosts. */
    final List<String> troubles = new CopyOnWriteArrayList<>();

    private final Installation wall;
    private final String cookie;
    private final List<BrowserContext> contexts = new ArrayList<>();

    Watch(Installation wall) {
        this.wall = wall;
        this.cookie = Entrance.cookie(wall);
    }

    Page open(String path, int width, int height) {
        BrowserContext context = Browsers.chromium()
                .newContext(Entrance.with(
                        wall,
                        cookie,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("fr-FR")));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(troubles::add);
        page.onConsoleMessage(this::heard);
        page.onDialog(dialog -> {
            troubles.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().startsWith("http")
                    && !"127.0.0.1".equals(URI.create(request.url()).getHost())) {
                troubles.add("a request: " + request.url());
            }
        });
        page.navigate(wall.url(path));
        return page;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
            troubles.add(message.text());
        }
    }

    /** What is out of place, and what it finds missing who cannot see or point. */
    @SuppressWarnings("unchecked")
    static List<String> flaws(Page page, String cards) {
        return (List<String>) page.evaluate(Hostile.script(), cards);
    }

    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
