package fr.obsrs.desk;

import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PageAnswer;
import fr.obsrs.event.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/sources}: how each source does, and its button. Whole without a script, which only keeps it fresh. */
@Path("/desk/sources")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
class SourcesPage {
    private final SourcesOverview overview;
    private final Event event;
    private final SecurityIdentity who;

    SourcesPage(SourcesOverview overview, Event event, SecurityIdentity who) {
        this.overview = overview;
        this.event = event;
        this.who = who;
    }

    /** @param failed whether the order just sent may not have arrived */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sources(Language language, String title, String who, boolean failed, SourcesView view)
            implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestQuery @Nullable String lang, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return answer(200, Language.of(lang, accepted), false);
    }

    /** What a button sends without a script. Blocks until the order is noted and durable. */
    @POST
    @RolesAllowed({"moderator", "admin"})
    @Produces(MediaType.TEXT_HTML)
    public Response order(
            @RestForm @Nullable String source,
            @RestForm @Nullable String order,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        SourceMove move =
                SourceMove.of(order).orElseThrow(() -> Problems.invalid("order", "One of pause, resume, restart."));
        Language language = Language.of(lang, accepted);
        try {
            overview.order(
                    source == null ? "" : source,
                    move.running(),
                    move.restart(),
                    who.getPrincipal().getName());
        } catch (CompletionException e) {
            return answer(503, language, true);
        }
        return Response.seeOther(URI.create("/desk/sources?lang=" + language.tag()))
                .build();
    }

    private Response answer(int status, Language language, boolean failed) {
        Sources page =
                new Sources(language, event.title(), who.getPrincipal().getName(), failed, overview.view(language));
        return PageAnswer.of(status, language, page);
    }
}
