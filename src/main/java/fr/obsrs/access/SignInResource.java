package fr.obsrs.access;

import fr.obsrs.event.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
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
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/sign-in}: a name and a passphrase for a session, and back to the page that was asked for. */
@Path("/desk/sign-in")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    static final String PATH = "/desk/sign-in";

    private final SignIn signIn;
    private final KnownPlaces places;
    private final Sessions sessions;
    private final Admission admission;

    SignInResource(SignIn signIn, KnownPlaces places, Sessions sessions, Admission admission) {
        this.signIn = signIn;
        this.places = places;
        this.sessions = sessions;
        this.admission = admission;
    }

    /**
     * The page.
     *
     * @param back a path of ours
     * @param left whether its reader has just signed out
     */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Enter(
            Language language,
            String title,
            String host,
            boolean overheard,
            boolean left,
            @Nullable String error,
            String name,
            String back)
            implements TemplateInstance {}

    @GET
    public Response page(
            @RestQuery @Nullable String back,
            @RestQuery @Nullable String left,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        boolean inside = SessionCookie.token(request)
                .flatMap(token -> sessions.account(Token.hash(token)))
                .isPresent();
        if (inside) {
            return Admission.to(Back.to(back)).build();
        }
        Language language = Language.of(lang, accepted);
        return Admission.page(200, language, enter(language, request, left != null, null, "", back));
    }

    /** Blocks for a moment. 401 and 429 show the page again; what was typed as a name stays. */
    @POST
    public Response enter(
            @RestForm @Nullable String name,
            @RestForm @Nullable String passphrase,
            @RestForm @Nullable String back,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang, accepted);
        DoorMessages words = language.words(DoorMessages.class);
        String given = name == null ? "" : name.strip();
        try {
            admission.awaitAccounts();
            Account account = signIn.check(places.person(request, given), given, passphrase == null ? "" : passphrase);
            return admission.admit(account, request, Back.to(back));
        } catch (AuthenticationFailedException e) {
            if (e.getCause() instanceof TooManyWrongAnswers many) {
                Enter page = enter(language, request, false, words.tooMany(many.seconds()), given, back);
                return Response.fromResponse(Admission.page(429, language, page))
                        .header(HttpHeaders.RETRY_AFTER, many.seconds())
                        .build();
            }
            return Admission.page(401, language, enter(language, request, false, words.wrong(), given, back));
        } catch (NotKnownYetException e) {
            Enter page = enter(language, request, false, words.moment(), given, back);
            return NotKnownYet.later(Admission.page(Admission.UNAVAILABLE, language, page));
        } catch (CompletionException e) {
            Enter page = enter(language, request, false, words.unavailable(), given, back);
            return Admission.page(Admission.UNAVAILABLE, language, page);
        }
    }

    private Enter enter(
            Language language,
            HttpServerRequest request,
            boolean left,
            @Nullable String error,
            String name,
            @Nullable String back) {
        String host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("/");
        return new Enter(
                language,
                admission.title(),
                host,
                SessionCookie.isOverheard(request),
                left,
                error,
                name,
                Back.to(back).toString());
    }
}
