package fr.obsrs.connector;

import fr.obsrs.event.StartRefused;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The configured sources with their connectors. Made before anything else starts, the broker included: settings that
 * cannot work stop the process while there is nothing to stop, with one sentence.
 */
@Startup(Sources.BEFORE_ALL)
@Singleton
class Sources {
    static final int BEFORE_ALL = -10_000;

    private final List<Configured> all;

    Sources(SourcesConfig config, @All List<ConnectorType> types) {
        try {
            this.all = create(config.byName(), types);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Those that are enabled, in the order of their names. */
    List<Configured> all() {
        return all;
    }

    /** @throws IllegalArgumentException with a sentence for the person who wrote the settings */
    static List<Configured> create(Map<String, SourceConfig> configs, List<ConnectorType> types) {
        Map<String, ConnectorType> byName = types.stream()
                .collect(Collectors.toMap(ConnectorType::name, type -> type, (one, other) -> one, TreeMap::new));
        List<Configured> configured = new ArrayList<>();
        new TreeMap<>(configs).forEach((name, config) -> {
            if (config.enabled()) {
                Source source = new Source(name, config);
                ConnectorType type = byName.get(config.type());
                if (type == null) {
                    throw new IllegalArgumentException("%s is '%s', which is none of: %s."
                            .formatted(source.setting("type"), config.type(), String.join(", ", byName.keySet())));
                }
                configured.add(new Configured(source, type, type.create(source)));
            }
        });
        return List.copyOf(configured);
    }
}
