package fr.obsrs.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an account's owner is known: a browser that shows the cookie of its device, and the address of a script that was
 * right within the hour. What others guess elsewhere does not count there. Addresses in memory only; thread-safe.
 */
@Singleton
class KnownPlaces {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Accounts accounts;
    private final KnownDevice devices;
    private final Cache<String, Boolean> scripts;

    @Inject
    KnownPlaces(Accounts accounts, KnownDevice devices) {
        this(accounts, devices, Ticker.systemTicker());
    }

    KnownPlaces(Accounts accounts, KnownDevice devices, Ticker ticker) {
        this.accounts = accounts;
        this.devices = devices;
        this.scripts = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** Somebody who fills in a form. */
    Knock person(HttpServerRequest request, String name) {
        String place = accounts.find(name)
                .flatMap(account -> devices.of(request, account))
                .orElse(null);
        return new Knock(address(request), place);
    }

    /** A script, which keeps no cookie. */
    Knock script(String address, String name) {
        String place = accounts.find(name)
                .map(account -> place(address, account))
                .filter(known -> scripts.getIfPresent(known) != null)
                .orElse(null);
        return new Knock(address, place);
    }

    void scriptWasRight(String address, Account account) {
        scripts.put(place(address, account), true);
    }

    /** Another one with every passphrase. */
    private static String place(String address, Account account) {
        return "address " + address + ' ' + account.stamp();
    }

    static String address(@Nullable HttpServerRequest request) {
        SocketAddress remote = request == null ? null : request.remoteAddress();
        return remote == null ? "" : String.valueOf(remote.hostAddress());
    }
}
