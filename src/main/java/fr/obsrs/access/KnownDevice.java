package fr.obsrs.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a browser that was let in once is told from strangers when its owner comes again: a name that means
 * nothing, signed for one account and its present passphrase. It opens nothing.
 */
@Singleton
class KnownDevice {
    private static final Duration LASTS = Duration.ofDays(365);

    private final SessionKey key;

    KnownDevice(SessionKey key) {
        this.key = key;
    }

    /** For somebody who is let in here. */
    NewCookie cookie(HttpServerRequest request, Account account) {
        return SessionCookie.cookie(request, suffix(account), token(account), (int) LASTS.toSeconds());
    }

    /** Which device of that account's owner a request comes from; nothing for a stranger's. */
    Optional<String> of(HttpServerRequest request, Account account) {
        Cookie cookie = request.getCookie(SessionCookie.name(request, suffix(account)));
        return place(account, cookie == null ? null : cookie.getValue());
    }

    String token(Account account) {
        String device = Token.random();
        return device + '.' + signature(account, device);
    }

    /** The device that a token names, if we signed it. */
    Optional<String> place(Account account, @Nullable String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 0) {
            return Optional.empty();
        }
        String device = token.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                signature(account, device).getBytes(StandardCharsets.UTF_8),
                token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of("device " + device) : Optional.empty();
    }

    private String signature(Account account, String device) {
        byte[] signature = key.derive("device " + account.stamp() + ' ' + device);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** One for each account that uses this browser; says nobody's name. */
    private String suffix(Account account) {
        byte[] derived = key.derive("device of " + Accounts.key(account.name()));
        return "-device-" + HexFormat.of().formatHex(derived, 0, 6);
    }
}
