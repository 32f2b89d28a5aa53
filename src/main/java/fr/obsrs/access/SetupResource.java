package fr.obsrs.access;

import fr.obsrs.event.Language;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** {@code /desk/setup/{token}}: makes the first account. Whoever holds the link may; nobody may twice. */
@Path("/desk/setup/{token}")
@Produces(MediaType.TEXT_HTML)
public class SetupResource {
    private static final int NOT_FOUND = 404;
    private static final int INVALID = 422;
    private static final int UNAVAILABLE = 503;

    private final SetupLink link;
    private final Accounts accounts;

    SetupResource(SetupLink link, Accounts accounts) {
        this.link = link;
        this.accounts = accounts;
    }

    /** @param open whether the link still makes an account */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Setup(String lang, boolean open, @Nullable String error, String name) implements TemplateInstance {}

    @GET
    public Response page(String token, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(null, accepted);
        boolean open = link.opensWith(token);
        return answer(open ? 200 : NOT_FOUND, language, new Setup(language.tag(), open, null, ""));
    }

    /** Blocks until the account is durable. */
    @POST
    @Blocking
    public Response create(
            String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String passphrase,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(null, accepted);
        String wanted = name == null ? "" : name.strip();
        SetupMessages words = language.words(SetupMessages.class);
        if (!Account.isName(wanted)) {
            return again(token, INVALID, language, words.nameMissing(), wanted);
        }
        if (passphrase == null || passphrase.length() < Passwords.SHORTEST) {
            return again(token, INVALID, language, words.passphraseShort(), wanted);
        }
        if (!link.use(token)) {
            return page(token, accepted);
        }
        try {
            accounts.createAdministrator(wanted, passphrase)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            link.giveBack();
            return again(token, UNAVAILABLE, language, words.unavailable(), wanted);
        }
        Log.infof("The first account is made (name=%s)", wanted);
        return Response.seeOther(URI.create("/desk")).build();
    }

    private Response again(String token, int status, Language language, String error, String name) {
        boolean open = link.opensWith(token);
        return answer(open ? status : NOT_FOUND, language, new Setup(language.tag(), open, error, name));
    }

    private static Response answer(int status, Language language, Setup page) {
        return Response.status(status)
                .entity(page.setLocale(language.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
