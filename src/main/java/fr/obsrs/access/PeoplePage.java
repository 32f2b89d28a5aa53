package fr.obsrs.access;

import fr.obsrs.access.SessionRow.When;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws {@code /desk/people}: accounts, open invitations, sessions. */
@RequestScoped
class PeoplePage {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Event event;
    private final SecurityIdentity who;
    private final HttpServerRequest request;

    PeoplePage(
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            Event event,
            SecurityIdentity who,
            HttpServerRequest request) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.event = event;
        this.who = who;
        this.request = request;
    }

    /** @param fixed whether it comes from the settings and cannot be changed here */
    record Person(String name, String role, boolean fixed, boolean you) {}

    record Pending(String id, String role, String by, When until) {}

    /** A link that is shown once; {@code name} for a passphrase, nothing for an invitation. */
    record Shown(String address, @Nullable String name) {}

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Team(
            Language language,
            String title,
            String who,
            boolean overheard,
            @Nullable Said said,
            @Nullable Shown shown,
            List<String> roles,
            List<Person> people,
            List<Pending> pending,
            List<SessionRow> sessions)
            implements TemplateInstance {}

    Response answer(Language language, @Nullable Said said, @Nullable Shown shown) {
        String me = who.getPrincipal().getName();
        String own = SessionCookie.token(request).map(Token::hash).orElse("");
        List<Person> people = accounts.all().stream()
                .map(account -> new Person(
                        account.name(),
                        account.role(),
                        accounts.isConfigured(account.name()),
                        account.name().equals(me)))
                .toList();
        List<Pending> pending = invitations.open().stream()
                .map(open -> new Pending(
                        open.id(),
                        open.invitation().role(),
                        open.invitation().by(),
                        When.of(open.invitation().until(), language.locale())))
                .toList();
        List<SessionRow> rows = sessions.open(session -> true).stream()
                .map(open -> SessionRow.of(open, own, language.locale()))
                .toList();
        Team page = new Team(
                language,
                event.title(),
                me,
                SessionCookie.isOverheard(request),
                said,
                shown,
                Role.ALL,
                people,
                pending,
                rows);
        return Admission.page(200, language, page);
    }
}
