package fr.obsrs.broker;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Offers {@code kafka.bootstrap.servers} when nobody else gives it: a free port of this machine, the same for the life of the
 * process. Loads none of Kafka's classes.
 */
public final class BrokerAddress implements ConfigSourceFactory {
    static final String SETTING = "kafka.bootstrap.servers";

    /**
     * Whoever has a broker of its own is alone with it: under one name for ever, the moderation stream takes its place in
     * the group up again at once after a crash, rather than after the session of the dead.
     */
    static final String SEAT = "mp.messaging.incoming.posts.group.instance.id";

    private static final String NAME = "embedded broker";
    /** Quarkus's source of what the build tool says; there is none when the application runs. */
    private static final String BUILD = "Build system";

    private static final int BELOW_EVERY_FILE = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (isBuild(context)) {
            return List.of();
        }
        ConfigValue given = context.getValue(SETTING);
        if (given == null || given.getValue() == null) {
            return List.of(source(BELOW_EVERY_FILE));
        }
        // A compose file hands over an unset variable as an empty one, which would hide an address offered below it.
        return given.getValue().isBlank() ? List.of(source(given.getConfigSourceOrdinal() + 1)) : List.of();
    }

    /** Whether the broker of this process is the one that is used, because nobody named a cluster. */
    public static boolean isOffered(SmallRyeConfig config) {
        return offered(config.getConfigValue(SETTING)).isPresent();
    }

    /** The port to start on when {@code resolved} is the address offered here; empty when somebody else gave one. */
    static Optional<Integer> offered(ConfigValue resolved) {
        // Sources are wrapped on their way, as in PropertiesConfigSource[source=embedded broker].
        String source = resolved.getSourceName();
        return source != null && source.contains(NAME) ? Optional.of(Chosen.PORT) : Optional.empty();
    }

    /** The build writes every value it sees into the application, where the port of one build would be everybody's default. */
    private static boolean isBuild(ConfigSourceContext context) {
        return context.getConfigSources().stream()
                .anyMatch(source -> source.getName().contains(BUILD));
    }

    private static ConfigSource source(int ordinal) {
        return new PropertiesConfigSource(Map.of(SETTING, Loopback.address(Chosen.PORT), SEAT, "alone"), NAME, ordinal);
    }

    /** Chosen once, when first asked for: the configuration is built several times in one start. */
    private static final class Chosen {
        static final int PORT = choose();

        private static int choose() {
            try {
                return Loopback.freePorts(1).get(0);
            } catch (IOException e) {
                throw new UncheckedIOException("No free port on " + Loopback.HOST, e);
            }
        }
    }
}
