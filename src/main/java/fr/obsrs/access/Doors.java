package fr.obsrs.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Who makes a request: a browser shows the cookie of its session, a script its name and password with each request. */
@ApplicationScoped
class Doors implements HttpAuthenticationMechanism {
    private static final String BASIC = "basic ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Sessions sessions;

    Doors(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String authorization = context.request().getHeader("Authorization");
        boolean script = authorization != null
                && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && isForScripts(context.normalizedPath());
        Optional<String> token = SessionCookie.token(context.request());
        if (!script && token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return whenKnown()
                .chain(() -> script
                        ? identities.authenticate(credentials(authorization, context))
                        : Uni.createFrom().optional(token.flatMap(given -> session(Token.hash(given), context))));
    }

    /** Pages have a page for it; a browser's own box could not be left again. */
    private static boolean isForScripts(String path) {
        return path.startsWith("/desk/api/") || path.startsWith("/wall/");
    }

    /** Nobody is sent away only because the process has just begun. */
    private Uni<Void> whenKnown() {
        return accounts.areKnown()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> accounts.known().copy())
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .transform(failure -> new NotKnownYetException());
    }

    private Optional<SecurityIdentity> session(String id, RoutingContext context) {
        Optional<Account> owner = sessions.account(id);
        if (owner.isPresent() && isActivity(context.request().method(), context.normalizedPath())) {
            sessions.used(id);
        }
        return owner.map(
                account -> SignedIn.identity(account, () -> sessions.account(id).equals(Optional.of(account))));
    }

    /** A page that is opened, or something done; not what an open page asks and says by itself, all night. */
    static boolean isActivity(HttpMethod method, String path) {
        boolean byItself = path.startsWith("/desk/api/events") || path.startsWith("/wall/");
        return !byItself && (!method.equals(HttpMethod.GET) || !path.startsWith("/desk/api/"));
    }

    private static AuthenticationRequest credentials(String authorization, RoutingContext context) {
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            return HttpSecurityUtils.setRoutingContextAttribute(
                    new UsernamePasswordAuthenticationRequest(
                            parts[0], new PasswordCredential((parts.length == 2 ? parts[1] : "").toCharArray())),
                    context);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    /** Of requests that no resource answers, such as the wall's stream. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(Response.Status.UNAUTHORIZED.getStatusCode()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.PLAIN));
    }
}
