package fr.obsrs.moderation;

import fr.obsrs.decision.AuthorMarked;
import fr.obsrs.decision.Reason;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PageAnswer;
import fr.obsrs.event.Problems;
import fr.obsrs.moderation.Authors.Known;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/authors/{key}}: one author, and what banning or trusting them will do, spelled out before it is done. */
@Path("/desk/authors/{key}")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
@Produces(MediaType.TEXT_HTML)
class AuthorPage {
    /** Those of the audit's codes that are about a person rather than about one post. */
    private static final List<Reason> REASONS = List.of(
            Reason.PUBLICITE_SPAM,
            Reason.INJURE,
            Reason.HAINE_DISCRIMINATION,
            Reason.HARCELEMENT,
            Reason.MENACE,
            Reason.USURPATION,
            Reason.HORS_SUJET);

    private final Authors authors;
    private final Event event;
    private final SecurityIdentity who;

    AuthorPage(Authors authors, Event event, SecurityIdentity who) {
        this.authors = authors;
        this.event = event;
        this.who = who;
    }

    /**
     * The page.
     *
     * @param mark {@code banned}, {@code trusted} or {@code none}
     * @param bansHold whether the rule is on that a ban is for
     * @param unsure whether nobody knows yet what became of the last order
     */
    @CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Author(
            Language language,
            String title,
            String who,
            String here,
            UUID id,
            Known known,
            String name,
            String mark,
            List<Reason> reasons,
            boolean bansHold,
            boolean unsure)
            implements TemplateInstance {}

    @GET
    public Response page(
            String key,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return answer(200, key, Language.of(lang, accepted), UUID.randomUUID(), false);
    }

    /** What a button sends. Blocks until the order is durable and folded. */
    @POST
    @RolesAllowed({"moderator", "admin"})
    public Response mark(
            String key,
            @RestForm @Nullable String id,
            @RestForm @Nullable String mark,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String takeDown,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(lang, accepted);
        UUID known = uuid(id);
        AuthorMarked marked = AuthorsResource.marked(
                known,
                AuthorsResource.known(authors, key).key(),
                mark,
                reason,
                takeDown != null,
                who.getPrincipal().getName());
        try {
            authors.mark(marked, takeDown != null).join();
        } catch (CompletionException e) {
            return answer(503, key, language, known, true);
        }
        return Response.seeOther(URI.create("/desk/authors/" + marked.author().value() + "?lang=" + language.tag()))
                .build();
    }

    private static UUID uuid(@Nullable String id) {
        try {
            return id == null ? UUID.randomUUID() : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", "A UUID.");
        }
    }

    private Response answer(int status, String key, Language language, UUID id, boolean unsure) {
        Known known = AuthorsResource.known(authors, key);
        Author page = new Author(
                language,
                event.title(),
                who.getPrincipal().getName(),
                "/desk/authors/" + known.key().value(),
                id,
                known,
                known.name() == null ? known.key().value() : known.name(),
                known.mark().name().toLowerCase(Locale.ROOT),
                REASONS,
                authors.bansHold(),
                unsure);
        return PageAnswer.of(status, language, page);
    }
}
