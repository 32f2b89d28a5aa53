package fr.obsrs.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a name and a password, off the event loop; for a while no more where too many were wrong. */
@ApplicationScoped
class SignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Accounts accounts;
    private final Passwords passwords;
    private final WrongAnswers wrong;
    private final KnownPlaces places;

    SignIn(Accounts accounts, Passwords passwords, WrongAnswers wrong, KnownPlaces places) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.wrong = wrong;
        this.places = places;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        String address = KnownPlaces.address(routing == null ? null : routing.request());
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> identity(script(address, request.getUsername(), password)));
    }

    /** As {@link #check}. */
    Account script(String address, String name, String password) {
        Account account = check(places.script(address, name), name, password);
        places.scriptWasRight(address, account);
        return account;
    }

    /**
     * Whose name and password these are. Blocks for some 60 ms, less where they were right a moment ago.
     *
     * @throws AuthenticationFailedException when they are nobody's, or, with {@link TooManyWrongAnswers}, were not looked
     *     at
     */
    Account check(Knock knock, String name, String password) {
        Account account = accounts.find(name).orElse(null);
        try {
            boolean right = wrong.of(knock, name, account != null)
                    .isRight(
                            () -> account != null && passwords.isVerified(password, account.passwordHash()),
                            () -> matches(password, account));
            if (account != null && right) {
                return account;
            }
        } catch (TooManyWrongAnswers e) {
            throw new AuthenticationFailedException(e);
        }
        throw new AuthenticationFailedException();
    }

    private boolean matches(String password, @Nullable Account account) {
        if (account == null) {
            passwords.pretend(password);
            return false;
        }
        return passwords.matches(password, account.passwordHash());
    }

    /** A script's account holds as long as nothing of it changes. */
    private SecurityIdentity identity(Account account) {
        return SignedIn.identity(account, () -> accounts.find(account.name()).equals(Optional.of(account)));
    }
}
