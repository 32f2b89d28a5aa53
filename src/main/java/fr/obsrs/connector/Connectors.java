package fr.obsrs.connector;

import fr.obsrs.event.StartRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * All configured sources. Settings that cannot work stop the process when this is made, with one sentence; sources
 * start when {@link #start} is called and stop with the process. Thread-safe.
 */
@Singleton
public class Connectors {
    /** Before the producer closes: sources write their last bookmarks. */
    private static final int FIRST = 1_000;

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final List<Supervisor> sources;
    private final Cursors cursors;

    Connectors(
            SourcesConfig config,
            @All List<ConnectorType> types,
            Topics topics,
            Cursors cursors,
            Time time,
            MeterRegistry metrics) {
        this.cursors = cursors;
        Sent sent = new Sent();
        try {
            this.sources = create(config.byName(), types).entrySet().stream()
                    .map(source -> new Supervisor(
                            source.getKey(),
                            source.getValue(),
                            topics,
                            sent,
                            time,
                            new SourceMeters(source.getKey(), metrics, time),
                            RandomGenerator.getDefault()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException with a sentence for the person who wrote the settings */
    static Map<String, Connector> create(Map<String, SourceConfig> configs, List<ConnectorType> types) {
        Map<String, ConnectorType> byName = types.stream()
                .collect(Collectors.toMap(ConnectorType::name, type -> type, (one, other) -> one, TreeMap::new));
        Map<String, Connector> connectors = new TreeMap<>();
        configs.forEach((name, config) -> {
            if (config.enabled()) {
                Source source = new Source(name, config);
                ConnectorType type = byName.get(config.type());
                if (type == null) {
                    throw new IllegalArgumentException("%s is '%s', which is none of: %s."
                            .formatted(source.setting("type"), config.type(), String.join(", ", byName.keySet())));
                }
                connectors.put(name, type.create(source));
            }
        });
        return connectors;
    }

    /** Starts all sources, each where it was left, as soon as the topic of cursors has been read. Returns at once. */
    public void start() {
        var unused = cursors.follow().thenRun(() -> {
            Log.infof(
                    "Sources start (sources=%s)",
                    sources.stream().map(Supervisor::source).toList());
            sources.forEach(source -> source.start(cursors.of(source.source())));
        });
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent stopping) throws InterruptedException {
        sources.forEach(Supervisor::stop);
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        for (Supervisor source : sources) {
            source.join(Duration.ofNanos(deadline - System.nanoTime()));
        }
    }
}
