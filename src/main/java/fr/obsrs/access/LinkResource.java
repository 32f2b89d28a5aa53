package fr.obsrs.access;

import fr.obsrs.decision.PersonChanged.What;
import fr.obsrs.event.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** {@code /desk/link/{token}}: whoever holds a one-time link makes an account, or sets a passphrase anew, and is in. */
@Path("/desk/link/{token}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LinkResource {
    static final String PATH = "desk/link/";

    private final Invitations invitations;
    private final PassphraseLinks passphrases;
    private final Firsts firsts;
    private final People people;
    private final Flaws flaws;
    private final Admission admission;

    LinkResource(
            Invitations invitations,
            PassphraseLinks passphrases,
            Firsts firsts,
            People people,
            Flaws flaws,
            Admission admission) {
        this.invitations = invitations;
        this.passphrases = passphrases;
        this.firsts = firsts;
        this.people = people;
        this.flaws = flaws;
        this.admission = admission;
    }

    /**
     * The page.
     *
     * @param invitation when the link makes an account
     * @param account when it sets the passphrase of one; with neither it does nothing any more
     */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Link(
            Language language,
            String title,
            boolean overheard,
            @Nullable Invitation invitation,
            @Nullable Account account,
            @Nullable String error,
            String name)
            implements TemplateInstance {}

    @GET
    public Response page(
            String token,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        admission.awaitAccounts();
        return page(token, 200, Language.of(null, accepted), request, null, "");
    }

    /** Blocks until all is durable. A link that came to nothing opens again. */
    @POST
    public Response use(
            String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String passphrase,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        admission.awaitAccounts();
        Language language = Language.of(null, accepted);
        String wanted = name == null ? "" : name.strip();
        String chosen = passphrase == null ? "" : passphrase;
        boolean invited = invitations.find(token).isPresent();
        String flaw = invited ? flaws.of(language, wanted, chosen) : flaws.ofPassphrase(language, owner(token), chosen);
        if (flaw != null) {
            return page(token, Admission.INVALID, language, request, flaw, wanted);
        }
        try {
            Optional<Account> account = invited ? accept(token, wanted, chosen) : setAnew(token, chosen);
            return account.isPresent()
                    ? admission.admit(account.get(), request, URI.create(Back.DESK))
                    : page(token, 200, language, request, null, "");
        } catch (NameTakenException e) {
            String taken = language.words(DoorMessages.class).taken();
            return page(token, Admission.INVALID, language, request, taken, wanted);
        } catch (CompletionException e) {
            if (e instanceof NotNotedException) {
                firsts.release(Token.hash(token));
            }
            String sorry = language.words(DoorMessages.class).unavailable();
            return page(token, Admission.UNAVAILABLE, language, request, sorry, wanted);
        }
    }

    /** Of the link, as long as it sets somebody's passphrase. */
    private String owner(String token) {
        return passphrases.find(token).map(opened -> opened.account().name()).orElse("");
    }

    private Optional<Account> accept(String token, String name, String passphrase) throws NameTakenException {
        return people.add(
                name,
                passphrase,
                () -> invitations
                        .use(token)
                        .toCompletableFuture()
                        .join()
                        .map(won -> new People.Ticket(won.role(), won.by())));
    }

    private Optional<Account> setAnew(String token, String passphrase) {
        return passphrases
                .use(token)
                .toCompletableFuture()
                .join()
                .flatMap(won -> people.setPassphrase(
                        won.account().name(),
                        passphrase,
                        What.RECOVERED,
                        won.link().by().isEmpty() ? null : won.link().by()));
    }

    private Response page(
            String token,
            int status,
            Language language,
            HttpServerRequest request,
            @Nullable String error,
            String name) {
        Invitation invitation = invitations.find(token).orElse(null);
        Account account =
                passphrases.find(token).map(PassphraseLinks.Opened::account).orElse(null);
        Link page = new Link(
                language, admission.title(), SessionCookie.isOverheard(request), invitation, account, error, name);
        boolean gone = invitation == null && account == null;
        return Admission.page(gone ? Admission.NOT_FOUND : status, language, page);
    }
}
