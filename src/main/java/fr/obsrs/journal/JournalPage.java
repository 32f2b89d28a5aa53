package fr.obsrs.journal;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Fate;
import fr.obsrs.decision.Moderated;
import fr.obsrs.decision.Reversal;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PageAnswer;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PostId;
import io.quarkus.logging.Log;
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
import org.apache.kafka.common.KafkaException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /desk/journal}: who decided what, newest first; of one post, why it is where it is. Needs no script. */
@Path("/desk/journal")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
@Produces(MediaType.TEXT_HTML)
class JournalPage {
    private static final int LINES = 50;
    private static final int UNPROCESSABLE = 422;
    private static final int AWAY = 503;

    private final Journal journal;
    private final Histories histories;
    private final Rows rows;
    private final Ledger ledger;
    private final Standings standings;
    private final Decisions decisions;
    private final Event event;
    private final SecurityIdentity who;

    JournalPage(
            Journal journal,
            Histories histories,
            Rows rows,
            Ledger ledger,
            Standings standings,
            Decisions decisions,
            Event event,
            SecurityIdentity who) {
        this.journal = journal;
        this.histories = histories;
        this.rows = rows;
        this.ledger = ledger;
        this.standings = standings;
        this.decisions = decisions;
        this.event = event;
        this.who = who;
    }

    /**
     * The page.
     *
     * @param asked what was filtered by, as typed
     * @param one the post that it is all about, where it is about one
     * @param older from where to go on
     * @param said what became of an undoing, in words
     */
    @CheckedTemplate(basePath = "journal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Index(
            Language language,
            String title,
            String who,
            String here,
            Asked asked,
            @Nullable One one,
            List<Row> rows,
            @Nullable Long older,
            @Nullable String said)
            implements TemplateInstance {}

    @GET
    public Response page(
            @RestQuery @Nullable String post,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable Long before,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Asked asked = Asked.of(post, by, kind, from, to);
        return answer(200, Language.of(lang, accepted), asked, before, null);
    }

    /**
     * What an undo button sends. Blocks until the decision is durable and folded; 422 for what the journal does not offer
     * beside the decision that stands, since this is no way around the desk and its reasons; 409 when somebody was first.
     */
    @POST
    @RolesAllowed({"moderator", "admin"})
    public Response undo(
            @RestForm @Nullable String id,
            @RestForm @Nullable String post,
            @RestForm @Nullable Long version,
            @RestForm @Nullable String action,
            @RestForm @Nullable String whole,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Language language = Language.of(lang, accepted);
        JournalMessages say = language.words(JournalMessages.class);
        Moderated decision = decision(id, post, version, action);
        Asked back = Asked.of(whole == null ? null : decision.post().value(), null, null, null, null);
        try {
            decisions.caughtUpTo(decision.version()).join();
            if (!isOffered(decision)) {
                return answer(UNPROCESSABLE, language, back, null, say.notOffered());
            }
            Fate fate = decisions.make(decision).join();
            if (fate.applied()) {
                return Response.seeOther(URI.create("/desk/journal?lang=" + language.tag() + back.query()))
                        .build();
            }
            Standing winner = fate.standing();
            String lost = winner == null
                    ? say.lost()
                    : say.wasFirst(say.who(winner.last().by()), winner.state().toString());
            return answer(409, language, back, null, lost);
        } catch (CompletionException | KafkaException e) {
            return answer(AWAY, language, back, null, say.unsure());
        }
    }

    /** Beside the decision that stands; on an earlier one, whoever was first wins, or a known id is answered again. */
    private boolean isOffered(Moderated decision) {
        Standing standing = standings.find(decision.post()).orElse(null);
        if (standing == null || standing.version() < decision.version()) {
            return false;
        }
        return standing.version() > decision.version()
                || ledger.stoodBefore(decision.post(), decision.version())
                        .flatMap(before -> Reversal.of(standing, before))
                        .filter(decision.action()::equals)
                        .isPresent();
    }

    private Moderated decision(
            @Nullable String id, @Nullable String post, @Nullable Long version, @Nullable String action) {
        if (id == null || post == null || version == null || action == null) {
            throw Problems.invalid("version", "An id, a post, a version and an action are needed.");
        }
        try {
            return new Moderated(
                    UUID.fromString(id),
                    new PostId(post),
                    version,
                    Action.of(action),
                    null,
                    null,
                    who.getPrincipal().getName());
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("action", "There is no such post, or no such action.");
        }
    }

    /** Without a line where Kafka does not give them. */
    private Response answer(int status, Language language, Asked asked, @Nullable Long before, @Nullable String said) {
        try {
            return PageAnswer.of(status, language, index(language, asked, before, said));
        } catch (KafkaException e) {
            Log.warnf("The journal cannot be read now (cause=%s)", e.getMessage());
            String sorry = said == null ? language.words(JournalMessages.class).away() : said;
            return PageAnswer.of(AWAY, language, index(language, asked, null, List.of(), null, sorry));
        }
    }

    private Index index(Language language, Asked asked, @Nullable Long before, @Nullable String said) {
        Wanted wanted = asked.wanted();
        History history =
                wanted.post() == null ? null : histories.of(wanted.post()).orElse(null);
        Journal.Page page = wanted.post() == null
                ? journal.newest(wanted, before, LINES)
                : new Journal.Page(history == null ? List.of() : history.lines(), null);
        One one = history == null ? null : One.of(history, rows, event, language);
        return index(language, asked, one, rows.of(page.lines(), language), page.older(), said);
    }

    private Index index(
            Language language,
            Asked asked,
            @Nullable One one,
            List<Row> lines,
            @Nullable Long older,
            @Nullable String said) {
        return new Index(
                language, event.title(), who.getPrincipal().getName(), "/desk/journal", asked, one, lines, older, said);
    }
}
