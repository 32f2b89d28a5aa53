package fr.obsrs.access;

import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PageAnswer;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the pages at the door have in common: they let somebody in, or say why not. */
@Singleton
class Admission {
    static final int INVALID = 422;
    static final int NOT_FOUND = 404;
    static final int UNAVAILABLE = 503;

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevice devices;
    private final Event event;

    Admission(Accounts accounts, Sessions sessions, KnownDevice devices, Event event) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.event = event;
    }

    /**
     * Lets nobody further who comes in the first moments, when all would look like strangers.
     *
     * @throws NotKnownYetException then
     */
    void awaitAccounts() {
        if (!accounts.areKnown()) {
            throw new NotKnownYetException();
        }
    }

    /** What the pages call the event. */
    String title() {
        return event.title();
    }

    /**
     * Signs somebody in at this device, which is known from now on, and sends them on. Blocks until the session is durable.
     *
     * @throws java.util.concurrent.CompletionException when that is unknown
     */
    Response admit(Account account, HttpServerRequest request, URI to) {
        String device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        String token = sessions.begin(account, device).toCompletableFuture().join();
        return to(to).cookie(SessionCookie.with(request, token), devices.cookie(request, account))
                .build();
    }

    /** Without the host: behind a proxy that ends TLS we would name the wrong scheme. */
    static Response.ResponseBuilder to(URI path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static Response page(int status, Language language, TemplateInstance page) {
        return PageAnswer.of(status, language, page);
    }
}
