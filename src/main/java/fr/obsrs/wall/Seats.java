package fr.obsrs.wall;

import com.sun.management.UnixOperatingSystemMXBean;
import fr.obsrs.wall.stream.Places;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who gets a place among the streams: anyone, while there are some; screens and staff also when a hall has taken them. */
@Singleton
class Seats {
    /** What the broker's files, sources and other requests need of the connections that the system allows. */
    private static final long FOR_OTHERS = 500;

    private static final Pattern SCREEN = Pattern.compile("[0-9a-f]{32}");

    private final Places places;
    private final IdentityProviderManager identities;

    Seats(WallConfig config, IdentityProviderManager identities) {
        this.identities = identities;
        int allowed = allowed(config.streams());
        int reserved = Math.min(config.streamsReserved(), allowed / 2);
        this.places = new Places(allowed, reserved, config.streamsPerAddress());
    }

    private static int allowed(int wanted) {
        long most = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? Math.max(1, unix.getMaxFileDescriptorCount() - FOR_OTHERS)
                : wanted;
        if (most < wanted) {
            Log.warnf(
                    "The system allows fewer connections than obsrs.wall.streams (streams=%d, see 'ulimit -n')", most);
        }
        return (int) Math.min(wanted, most);
    }

    /**
     * Asks who somebody is only when nothing else is free.
     *
     * @param then with what gives the place back, or nothing when there is none; not called for a wrong password, which is
     *     answered here
     */
    void take(RoutingContext routing, Consumer<@Nullable Runnable> then) {
        String address = routing.request().remoteAddress().hostAddress();
        if (isScreen(routing)) {
            then.accept(places.takeForScreen(address));
            return;
        }
        Runnable place = places.take(address);
        if (place != null) {
            then.accept(place);
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .subscribe()
                .with(identity -> then.accept(isStaff(identity) ? places.takeForStaff(address) : null), routing::fail);
    }

    /** The projector page names itself, and anyone may do the same. */
    private static boolean isScreen(RoutingContext routing) {
        return Optional.ofNullable(routing.request().getParam("screen"))
                .filter(screen -> SCREEN.matcher(screen).matches())
                .isPresent();
    }

    private static boolean isStaff(SecurityIdentity identity) {
        return identity.hasRole("moderator") || identity.hasRole("admin");
    }
}
