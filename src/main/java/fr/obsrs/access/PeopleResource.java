package fr.obsrs.access;

import fr.obsrs.decision.PersonChanged.What;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
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
    private final Register register;
    private final SecurityIdentity who;

    PeopleResource(
            PeoplePage page,
            People people,
            Accounts accounts,
            Invitations invitations,
            PassphraseLinks passphrases,
            Sessions sessions,
            Register register,
            SecurityIdentity who) {
        this.page = page;
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.register = register;
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
            register.note(What.INVITED, known, null, me());
            String token = invitations.invite(known, me()).toCompletableFuture().join();
            return page.answer(Language.of(lang, accepted), null, new PeoplePage.Shown(address(request, token), null));
        } catch (CompletionException e) {
            return said(Said.UNSURE, lang);
        }
    }

    @POST
    @Path("/invitations/withdraw")
    public Response withdraw(@RestForm @Nullable String id, @RestQuery @Nullable String lang) {
        return after(lang, () -> {
            for (Invitation.Open open : invitations.open()) {
                if (open.id().equals(id)) {
                    register.note(
                            What.UNINVITED,
                            open.invitation().role(),
                            open.invitation().by(),
                            me());
                    invitations.withdraw(open.id()).toCompletableFuture().join();
                }
            }
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
        try {
            register.note(What.LINKED, null, account.name(), me());
            String token = passphrases.make(account, me());
            return page.answer(
                    Language.of(lang, accepted), null, new PeoplePage.Shown(address(request, token), account.name()));
        } catch (CompletionException e) {
            return said(Said.UNSURE, lang);
        }
    }

    @POST
    @Path("/sessions")
    public Response end(@RestForm @Nullable String id, @RestQuery @Nullable String lang) {
        return after(lang, () -> {
            for (Session.Open open : sessions.open(any -> true)) {
                if (open.id().equals(id)) {
                    noteEnded(open.session().name());
                    sessions.end(open.id()).toCompletableFuture().join();
                }
            }
            return Said.ENDED;
        });
    }

    /** What people do with their own is theirs. */
    private void noteEnded(String owner) {
        if (!owner.equals(me())) {
            register.note(What.ENDED, null, owner, me());
        }
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
