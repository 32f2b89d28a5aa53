package fr.obsrs.moderation;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.IdTakenException;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/rules}: what the rules ask, who lets posts up, and whom they know. Needs no script. */
@Path("/desk/rules")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
class RulesPage {
    private final RulesOverview overview;
    private final RuleOrders orders;
    private final Decisions decisions;
    private final Event event;
    private final SecurityIdentity who;

    RulesPage(RulesOverview overview, RuleOrders orders, Decisions decisions, Event event, SecurityIdentity who) {
        this.overview = overview;
        this.orders = orders;
        this.decisions = decisions;
        this.event = event;
        this.who = who;
    }

    /**
     * The page.
     *
     * @param here its own address, to be followed by a language
     * @param id of the next order, so that one sent twice is one
     * @param refused why the last order was not carried out, in words
     * @param typed what was typed into the field of words, or of trying
     * @param tried what each rule says of that; empty when nothing was tried
     */
    @CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Index(
            Language language,
            String title,
            String who,
            String here,
            UUID id,
            RulesView view,
            @Nullable String refused,
            String typed,
            List<RulesView.Tried> tried)
            implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestQuery @Nullable String lang, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return answer(200, Language.of(lang, accepted), UUID.randomUUID(), null, "", List.of());
    }

    /**
     * What a button sends. Blocks until the order is durable and folded.
     *
     * @param order {@code mode}, {@code rule-on}, {@code rule-off}, {@code list}, {@code unlist} or {@code try}
     */
    @POST
    @RolesAllowed({"moderator", "admin"})
    @Produces(MediaType.TEXT_HTML)
    public Response order(
            @RestForm @Nullable String id,
            @RestForm @Nullable String order,
            @RestForm @Nullable String value,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(lang, accepted);
        String said = value == null ? "" : value;
        if ("try".equals(order)) {
            return answer(200, language, UUID.randomUUID(), null, said, overview.tried(said, language));
        }
        UUID known = uuid(id);
        RuleOrders.Order asked = orders.read(order == null ? "" : order, said, known, by(), language);
        Decision decision = asked.decision();
        if (decision == null) {
            return answer(400, language, known, asked.refused(), said, List.of());
        }
        try {
            decisions.make(decision).join();
        } catch (CompletionException e) {
            // Sent again with the next button: another order under a known id.
            UUID next = e.getCause() instanceof IdTakenException ? UUID.randomUUID() : known;
            String unsure = language.words(RulesMessages.class).unsure();
            return answer(503, language, next, unsure, said, List.of());
        }
        return Response.seeOther(URI.create("/desk/rules?lang=" + language.tag() + "#" + asked.place()))
                .build();
    }

    private String by() {
        return who.getPrincipal().getName();
    }

    private static UUID uuid(@Nullable String id) {
        try {
            return id == null ? UUID.randomUUID() : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", "A UUID.");
        }
    }

    private Response answer(
            int status,
            Language language,
            UUID id,
            @Nullable String refused,
            String typed,
            List<RulesView.Tried> tried) {
        Index page = new Index(
                language, event.title(), by(), "/desk/rules", id, overview.view(language), refused, typed, tried);
        return PageAnswer.of(status, language, page);
    }
}
