package fr.obsrs;

import fr.obsrs.event.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out that a port is taken before anything has started that would then have to stop. */
@Singleton
class FreePorts {

    void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, SmallRyeConfig config) {
        for (String server : new String[] {"quarkus.http", "quarkus.management"}) {
            check(
                    config.getOptionalValue(server + ".host", String.class).orElse("0.0.0.0"),
                    config.getOptionalValue(server + ".port", Integer.class).orElse(0),
                    server + ".port");
        }
    }

    private static void check(String host, int port, String setting) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port %d of %s is in use, or not ours to use (%s). Stop what uses it, or set %s to another."
                            .formatted(port, host, e.getMessage(), setting));
        }
    }
}
