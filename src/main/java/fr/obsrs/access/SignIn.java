package fr.obsrs.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
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
        Duration wait = wrong.wait(address, request.getUsername());
        if (!wait.isZero()) {
            return Uni.createFrom().failure(new AuthenticationFailedException(new TooManyWrongAnswers(wait)));
        }
        return context.runBlocking(() -> check(address, request.getUsername(), account, password));
    }

    private static String address(@Nullable RoutingContext request) {
        SocketAddress remote = request == null ? null : request.request().remoteAddress();
        return remote == null ? "" : String.valueOf(remote.hostAddress());
    }

    private SecurityIdentity check(String address, String name, @Nullable Account account, String password) {
        if (account == null) {
            passwords.pretend(password);
        } else if (passwords.matches(password, account.passwordHash())) {
            return identity(account);
        }
        wrong.count(address, name);
        throw new AuthenticationFailedException();
    }

    /** A script's account holds as long as nothing of it changes. */
    private SecurityIdentity identity(Account account) {
        return SignedIn.identity(account, () -> accounts.find(account.name()).equals(Optional.of(account)));
    }
}
