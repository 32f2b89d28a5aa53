package fr.obsrs.access;

import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/people}: who may come to the desk, and who is there. Each form of the page has its own address; all block
 * until durable. A link that is made is in one answer and nowhere else.
 */
@Path("/desk/people")
@RolesAllowed("admin")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {
    static final String PATH = "/desk/people";

    private final PeoplePage page;
    private final People people;
    private final Accounts accounts;
    private final Invitations invitations;
    private final PassphraseLinks passphrases;
    private final Sessions sessions;
    private final SecurityIdentity who;

    PeopleResource(
            PeoplePage page,
            People people,
            Accounts accounts,
            Invitations invitations,
            PassphraseLinks passphrases,
            Sessions sessions,
            SecurityIdentity who) {
        this.page = page;
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.who = who;
    }

    /** Whoever may not look after people is shown their own part of it. */
    @GET
    @RolesAllowed({"viewer", "moderator", "admin"})
    public Response list(
            @RestQuery @Nullable String said,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(lang, accepted);
        return who.hasRole(Role.ADMIN)
                ? page.answer(language, Said.of(said).orElse(null), null)
                : Admission.to(URI.create(AccountResource.PATH + "?lang=" + language.tag()))
                        .build();
    }

    @POST
    @Path("/invitations")
    public Response invite(
            @RestForm @Nullable String role,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        String known = known(role);
        try {
            String token = invitations.invite(known, me()).toCompletableFuture().join();
            Log.infof("Somebody was invited (role=%s, by=%s)", known, me());
            return page.answer(Language.of(lang, accepted), null, new PeoplePage.Shown(address(request, token), null));
        } catch (CompletionException e) {
            return said(Said.UNSURE, lang);
        }
    }

    @POST
    @Path("/invitations/withdraw")
    public Response withdraw(@RestForm @Nullable String id, @RestQuery @Nullable String lang) {
        return after(lang, () -> {
            invitations.withdraw(given(id)).toCompletableFuture().join();
            Log.infof("An invitation was withdrawn (by=%s)", me());
            return Said.WITHDRAWN;
        });
    }

    @POST
    @Path("/role")
    public Response changeRole(
            @RestForm @Nullable String name, @RestForm @Nullable String role, @RestQuery @Nullable String lang) {
        String known = known(role);
        return after(lang, () -> Said.of(people.changeRole(given(name), known, me()), Said.ROLE));
    }

    @POST
    @Path("/remove")
    public Response remove(@RestForm @Nullable String name, @RestQuery @Nullable String lang) {
        return after(lang, () -> Said.of(people.remove(given(name), me()), Said.REMOVED));
    }

    /** A one-time link that sets somebody's passphrase anew. */
    @POST
    @Path("/passphrase")
    public Response renew(
            @RestForm @Nullable String name,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        Account account = accounts.find(given(name)).orElse(null);
        if (account == null || accounts.isConfigured(account.name())) {
            return said(account == null ? Said.UNKNOWN : Said.FIXED, lang);
        }
        String token = passphrases.make(account);
        Log.infof("A link for a new passphrase was made (name=%s, by=%s)", account.name(), me());
        return page.answer(
                Language.of(lang, accepted), null, new PeoplePage.Shown(address(request, token), account.name()));
    }

    @POST
    @Path("/sessions")
    public Response end(@RestForm @Nullable String id, @RestQuery @Nullable String lang) {
        return after(lang, () -> {
            sessions.end(given(id)).toCompletableFuture().join();
            Log.infof("A session was ended (by=%s)", me());
            return Said.ENDED;
        });
    }

    private Response after(@Nullable String lang, Supplier<Said> change) {
        try {
            return said(change.get(), lang);
        } catch (CompletionException e) {
            return said(Said.UNSURE, lang);
        }
    }

    private static Response said(Said said, @Nullable String lang) {
        return Admission.to(said.on(PATH, lang)).build();
    }

    private static String known(@Nullable String role) {
        if (role == null || !Role.ALL.contains(role)) {
            throw Problems.invalid("role", "One of " + String.join(", ", Role.ALL) + ".");
        }
        return role;
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }

    private String me() {
        return who.getPrincipal().getName();
    }

    /** Where the reader is, the one who gets the link can come too. */
    private static String address(HttpServerRequest request, String token) {
        String scheme = SessionCookie.isEncrypted(request) ? "https" : "http";
        return scheme + "://" + request.getHeader(HttpHeaders.HOST) + "/" + LinkResource.PATH + token;
    }
}
