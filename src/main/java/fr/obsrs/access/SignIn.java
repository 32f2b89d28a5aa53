package fr.obsrs.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a name and a password, off the event loop; for a while no more where too many were wrong. */
@ApplicationScoped
class SignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Accounts accounts;
    private final Passwords passwords;
    private final WrongAnswers wrong;

    SignIn(Accounts accounts, Passwords passwords, WrongAnswers wrong) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.wrong = wrong;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        String address = address(HttpSecurityUtils.getRoutingContextAttribute(request));
        Account account = accounts.find(request.getUsername()).orElse(null);
        if (account != null && passwords.isVerified(password, account.passwordHash())) {
            return Uni.createFrom().item(identity(account));
        }
        return context.runBlocking(() -> identity(check(address, request.getUsername(), password)));
    }

    private static String address(@Nullable RoutingContext request) {
        return request == null ? "" : address(request.request());
    }

    static String address(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote == null ? "" : String.valueOf(remote.hostAddress());
    }

    /**
     * Whose name and password these are. Blocks for some 60 ms.
     *
     * @throws AuthenticationFailedException when they are nobody's, or, with {@link TooManyWrongAnswers}, were not looked
     *     at; a right password is always looked at where it was right lately, so that nobody locks out who is at work
     */
    Account check(String address, String name, String password) {
        Account account = accounts.find(name).orElse(null);
        if (account != null && passwords.isVerified(password, account.passwordHash())) {
            return account;
        }
        Duration wait = wrong.wait(address, name);
        if (!wait.isZero()) {
            throw new AuthenticationFailedException(new TooManyWrongAnswers(wait));
        }
        if (account == null) {
            passwords.pretend(password);
        } else if (passwords.matches(password, account.passwordHash())) {
            return account;
        }
        wrong.count(address, name);
        throw new AuthenticationFailedException();
    }

    /** A script's account holds as long as nothing of it changes. */
    private SecurityIdentity identity(Account account) {
        return SignedIn.identity(account, () -> accounts.find(account.name()).equals(Optional.of(account)));
    }
}
