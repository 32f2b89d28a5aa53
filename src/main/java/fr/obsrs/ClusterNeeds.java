package fr.obsrs;

import fr.obsrs.broker.BrokerAddress;
import fr.obsrs.event.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * On a cluster several instances must agree on what one machine may make up for itself: a first administrator, and the
 * key of what pages carry.
 */
@Singleton
class ClusterNeeds {
    private static final int BEFORE_ANY_CLIENT = -2_000;
    private static final List<String> NEEDED =
            List.of("obsrs.desk.admin-name", "obsrs.desk.admin-password", "obsrs.desk.session-key");

    void check(@Observes @Priority(BEFORE_ANY_CLIENT) StartupEvent starting, SmallRyeConfig config) {
        if (BrokerAddress.isOffered(config)) {
            return;
        }
        List<String> missing = NEEDED.stream()
                .filter(setting ->
                        config.getOptionalValue(setting, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "On a cluster every instance needs the same administrator and session key. Set also: %s."
                            .formatted(String.join(", ", missing)));
        }
    }
}
