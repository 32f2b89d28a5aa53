package fr.obsrs.access;

import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody gets who comes in the first moments after a start: that it was too early, and not that they are nobody. */
class NotKnownYet {
    private final Admission admission;

    NotKnownYet(Admission admission) {
        this.admission = admission;
    }

    /** @param here where to try again */
    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Moment(Language language, String title, String here) implements TemplateInstance {}

    @ServerExceptionMapper
    public Response early(NotKnownYetException early, ContainerRequestContext request) {
        return NotSignedIn.isPage(request)
                ? page(request)
                : Problems.later(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "Accounts are not known yet. Try again.",
                                NotKnownYetException.SECONDS)
                        .toResponse();
    }

    private Response page(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        Language language = Language.of(
                request.getUriInfo().getQueryParameters().getFirst("lang"),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Moment page = new Moment(language, admission.title(), Back.again(request.getMethod(), asked));
        return later(Admission.page(Admission.UNAVAILABLE, language, page));
    }

    /** The same answer, with when to ask again. */
    static Response later(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, NotKnownYetException.SECONDS)
                .build();
    }
}
