package fr.obsrs.connector.webhook;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.ConnectorType;
import fr.obsrs.connector.Source;
import fr.obsrs.connector.Time;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes connectors for {@code type=webhook}, and finds them by the name in their address. Thread-safe. */
@Singleton
class WebhookType implements ConnectorType {
    private final Time time;
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();

    WebhookType(Time time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Connector create(Source source) {
        Hook hook = new Hook(source.name(), Credentials.of(source), time::nanoTime);
        hooks.put(source.name(), hook);
        return hook.connector();
    }

    Optional<Hook> find(String source) {
        return Optional.ofNullable(hooks.get(source));
    }

    boolean isUsed() {
        return !hooks.isEmpty();
    }
}
