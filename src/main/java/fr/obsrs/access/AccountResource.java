package fr.obsrs.access;

import fr.obsrs.decision.PersonChanged.What;
import fr.obsrs.event.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/account}: one's own passphrase, and where one is signed in. All changes block until durable. */
@Path("/desk/account")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AccountResource {
    static final String PATH = "/desk/account";

    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;
    private final KnownPlaces places;
    private final Flaws flaws;
    private final Sessions sessions;
    private final Admission admission;
    private final SecurityIdentity who;

    AccountResource(
            Accounts accounts,
            People people,
            SignIn signIn,
            KnownPlaces places,
            Flaws flaws,
            Sessions sessions,
            Admission admission,
            SecurityIdentity who) {
        this.accounts = accounts;
        this.people = people;
        this.signIn = signIn;
        this.places = places;
        this.flaws = flaws;
        this.sessions = sessions;
        this.admission = admission;
        this.who = who;
    }

    /** @param fixed whether the passphrase stands in the settings of the process */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Mine(
            Language language,
            String title,
            String who,
            String role,
            boolean administrator,
            boolean fixed,
            boolean overheard,
            @Nullable Said said,
            List<SessionRow> sessions)
            implements TemplateInstance {}

    @GET
    public Response show(
            @RestQuery @Nullable String said,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang, accepted);
        String role = accounts.find(me()).map(Account::role).orElse(Role.VIEWER);
        Mine page = new Mine(
                language,
                admission.title(),
                me(),
                role,
                role.equals(Role.ADMIN),
                accounts.isConfigured(me()),
                SessionCookie.isOverheard(request),
                Said.of(said).orElse(null),
                mine().stream()
                        .map(open -> SessionRow.of(open, own(request), language.locale()))
                        .toList());
        return Admission.page(200, language, page);
    }

    /** Ends all sessions of the account; its owner gets a new one here. */
    @POST
    @Path("/passphrase")
    public Response change(
            @RestForm @Nullable String present,
            @RestForm @Nullable String passphrase,
            @RestQuery @Nullable String lang,
            @Context HttpServerRequest request) {
        String chosen = passphrase == null ? "" : passphrase;
        Optional<Said> flaw = flaws.of(me(), chosen);
        if (flaw.isPresent()) {
            return Admission.to(flaw.get().on(PATH, lang)).build();
        }
        try {
            var unused = signIn.check(places.person(request, me()), me(), present == null ? "" : present);
            Optional<Account> changed = people.setPassphrase(me(), chosen, What.CHANGED, null);
            if (changed.isEmpty()) {
                return Admission.to(Said.FIXED.on(PATH, lang)).build();
            }
            return admission.admit(changed.get(), request, Said.PASSPHRASE.on(PATH, lang));
        } catch (AuthenticationFailedException e) {
            Said said = e.getCause() instanceof TooManyWrongAnswers ? Said.WAIT : Said.WRONG;
            return Admission.to(said.on(PATH, lang)).build();
        } catch (CompletionException e) {
            return Admission.to(Said.UNSURE.on(PATH, lang)).build();
        }
    }

    /** @param id of one session; {@code others} for all but this one */
    @POST
    @Path("/sessions")
    public Response end(
            @RestForm @Nullable String id, @RestQuery @Nullable String lang, @Context HttpServerRequest request) {
        try {
            mine().stream()
                    .map(Session.Open::id)
                    .filter(open -> open.equals(id) || "others".equals(id) && !open.equals(own(request)))
                    .forEach(open -> sessions.end(open).toCompletableFuture().join());
            return Admission.to(Said.ENDED.on(PATH, lang)).build();
        } catch (CompletionException e) {
            return Admission.to(Said.UNSURE.on(PATH, lang)).build();
        }
    }

    private List<Session.Open> mine() {
        return sessions.open(session -> session.name().equals(me()));
    }

    private static String own(HttpServerRequest request) {
        return SessionCookie.token(request).map(Token::hash).orElse("");
    }

    private String me() {
        return who.getPrincipal().getName();
    }
}
