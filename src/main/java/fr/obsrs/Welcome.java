package fr.obsrs;

import fr.obsrs.access.SetupLink;
import fr.obsrs.connector.Connectors;
import fr.obsrs.decision.Ready;
import fr.obsrs.event.PublicAddress;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Once everything is ready, says where to go, and lets the sources in. */
@Singleton
class Welcome {
    private final Ready ready;
    private final SetupLink setupLink;
    private final PublicAddress publicAddress;
    private final HttpServer server;
    private final Connectors connectors;

    Welcome(Ready ready, SetupLink setupLink, PublicAddress publicAddress, HttpServer server, Connectors connectors) {
        this.ready = ready;
        this.setupLink = setupLink;
        this.publicAddress = publicAddress;
        this.server = server;
        this.connectors = connectors;
    }

    void started(@ObservesAsync HttpServerStart started) {
        var unused = CompletableFuture.allOf(ready.whenReady(), setupLink.known())
                .thenRun(this::say)
                .thenRun(connectors::start)
                .exceptionally(failure -> {
                    Log.errorf(failure, "The start did not come to its end: restart the process");
                    return null;
                });
    }

    private void say() {
        String here = "http://localhost:" + server.getPort() + "/";
        String phones = publicAddress
                .find(server.getPort())
                .map(Object::toString)
                .orElse("no network found; set obsrs.event.public-url");
        StringBuilder words = new StringBuilder("ObsRS Wall is ready.\n");
        words.append("  wall    ").append(here).append("wall\n");
        words.append("  desk    ").append(here).append("desk\n");
        words.append("  form    ")
                .append(here)
                .append("   for phones: ")
                .append(phones)
                .append('\n');
        setupLink
                .path()
                .ifPresent(path -> words.append("  setup   ")
                        .append(here)
                        .append(path)
                        .append("   once, within an hour: makes the first account\n"));
        Log.info(words);
    }
}
