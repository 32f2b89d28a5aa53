package fr.obsrs.access;

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

/** {@code /desk/setup/{token}}: makes the first account. Whoever holds the link may; nobody may twice. */
@Path("/desk/setup/{token}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SetupResource {
    private final SetupLink link;
    private final People people;
    private final Flaws flaws;
    private final Admission admission;

    SetupResource(SetupLink link, People people, Flaws flaws, Admission admission) {
        this.link = link;
        this.people = people;
        this.flaws = flaws;
        this.admission = admission;
    }

    /** @param open whether the link still makes an account */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Setup(
            Language language,
            String title,
            boolean overheard,
            boolean open,
            @Nullable String error,
            String name) implements TemplateInstance {}

    @GET
    public Response page(
            String token,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        admission.awaitAccounts();
        return page(token, 200, Language.of(null, accepted), request, null, "");
    }

    /** Blocks until the account is durable; whoever made it is signed in. */
    @POST
    public Response create(
            String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String passphrase,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        admission.awaitAccounts();
        Language language = Language.of(null, accepted);
        if (!link.opensWith(token)) {
            return page(token, 200, language, request, null, "");
        }
        String wanted = name == null ? "" : name.strip();
        String chosen = passphrase == null ? "" : passphrase;
        String flaw = flaws.of(language, wanted, chosen);
        if (flaw != null) {
            return page(token, Admission.INVALID, language, request, flaw, wanted);
        }
        try {
            Optional<Account> account = people.add(
                    wanted,
                    chosen,
                    () -> link.use(token) ? Optional.of(new People.Ticket(Role.ADMIN, null)) : Optional.empty());
            return account.isPresent()
                    ? admission.admit(account.get(), request, URI.create(Back.DESK))
                    : page(token, 200, language, request, null, "");
        } catch (NameTakenException e) {
            String taken = language.words(DoorMessages.class).taken();
            return page(token, Admission.INVALID, language, request, taken, wanted);
        } catch (CompletionException e) {
            link.giveBack();
            String sorry = language.words(SetupMessages.class).unavailable();
            return page(token, Admission.UNAVAILABLE, language, request, sorry, wanted);
        }
    }

    private Response page(
            String token,
            int status,
            Language language,
            HttpServerRequest request,
            @Nullable String error,
            String name) {
        boolean open = link.opensWith(token);
        Setup page = new Setup(language, admission.title(), SessionCookie.isOverheard(request), open, error, name);
        return Admission.page(open ? status : Admission.NOT_FOUND, language, page);
    }
}
