package fr.obsrs;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** People in front of their browsers, each with one of their own, and all that goes wrong there. For the tests' thread only. */
public final class Visitors implements AutoCloseable {
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final List<String> held = new CopyOnWriteArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** One more, who reads French. */
    public Page visitor(Browser.NewContextOptions options) {
        BrowserContext context = Browsers.chromium().newContext(options.setLocale("fr-FR"));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(troubles::add);
        page.onConsoleMessage(this::heard);
        page.onDialog(this::asked);
        page.onRequest(this::sent);
        return page;
    }

    /** Errors of scripts, dialogs that one opened, what the security policy stopped, and requests to other hosts. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Pages that asked whether to leave them; people always did. */
    public List<String> held() {
        return List.copyOf(held);
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
            troubles.add(message.text());
        }
    }

    private void asked(Dialog dialog) {
        if (dialog.type().equals("beforeunload")) {
            held.add(dialog.page().url());
            dialog.accept();
            return;
        }
        troubles.add("a dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void sent(Request request) {
        boolean isHere = "127.0.0.1".equals(URI.create(request.url()).getHost());
        if (request.url().startsWith("http") && !isHere) {
            troubles.add("a request: " + request.url());
        }
    }

    /** Everybody has gone home, and what went wrong is forgotten. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        troubles.clear();
        held.clear();
    }
}
