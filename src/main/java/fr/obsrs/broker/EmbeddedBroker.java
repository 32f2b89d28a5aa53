package fr.obsrs.broker;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the broker before anything connects and stops it after everything has disconnected, when no cluster was given. */
@Singleton
final class EmbeddedBroker {
    private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class);
    private static final int REFUSED = 1;

    /** Settings come as parameters: a start that fails before them still ends with {@link #stop}, which needs none. */
    private @Nullable Broker running;

    void start(@Observes @Priority(-1000) StartupEvent event, BrokerConfig config, SmallRyeConfig all) {
        Optional<Integer> port = BrokerAddress.offered(all.getConfigValue(BrokerAddress.SETTING));
        if (port.isEmpty()) {
            return;
        }
        Path folder = config.data().resolve("kafka");
        Instant begun = Instant.now();
        try {
            running = Broker.start(folder, port.get(), Quorum.alone(Loopback.freePortBeside(port.get())));
        } catch (BrokerRefusedException | IOException e) {
            // Of a start that fails with this at the root, Quarkus prints the message and nothing else. Thrown bare it
            // would mean "stop
            // here and be content": no word is printed, and the process waits for ever.
            throw new IllegalStateException(new PreventFurtherStepsException(e.getMessage(), REFUSED));
        }
        LOG.infof(
                "Embedded Kafka is ready (address=%s, folder=%s, in=%d ms)",
                running.address(),
                folder,
                Duration.between(begun, Instant.now()).toMillis());
    }

    /** The messaging clients close earlier in the same event; with the broker gone before them each would wait 30 s for it. */
    void stop(@Observes @Priority(100_000) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (running == null) {
            return;
        }
        Instant begun = Instant.now();
        running.close();
        running = null;
        LOG.infof(
                "Embedded Kafka stopped (in=%d ms)",
                Duration.between(begun, Instant.now()).toMillis());
    }
}
