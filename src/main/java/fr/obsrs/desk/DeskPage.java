package fr.obsrs.desk;

import fr.obsrs.decision.Action;
import fr.obsrs.decision.Reason;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.PageAnswer;
import fr.obsrs.event.PublicAddress;
import fr.obsrs.event.Room;
import fr.obsrs.post.Network;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /desk}: the moderators' page. Holds no post itself: its script asks the desk's API. */
@Path("/desk")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
class DeskPage {
    private static final List<String> STAMPS = List.of("approve", "reject", "retract", "aside", "feature");

    /** Of people and authors, and of sources that miss a post. */
    private static final List<String> ACTIONS = Stream.concat(
                    Arrays.stream(Action.values()).map(Action::toString),
                    Stream.of(DecisionRequest.RETRACT, "withdraw", "leave", "missing", "erase"))
            .toList();

    private final Event event;
    private final PublicAddress publicAddress;
    private final SecurityIdentity who;

    DeskPage(Event event, PublicAddress publicAddress, SecurityIdentity who) {
        this.event = event;
        this.publicAddress = publicAddress;
        this.who = who;
    }

    /**
     * The page.
     *
     * @param reasons codes, in the order of the dialog
     * @param networks where a post that is entered by hand can have been seen
     * @param seen all networks, to narrow the lists
     * @param actions what the journal can tell of
     * @param stamps those that a swipe does
     * @param guessed whether nobody has set the address that the walls show
     * @param address the one they show; nothing when this machine has none
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Index(
            Language language,
            String title,
            String who,
            List<Room> rooms,
            List<Reason> reasons,
            List<Network> networks,
            List<Network> seen,
            List<String> actions,
            List<String> stamps,
            boolean guessed,
            @Nullable String address)
            implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        Language language = Language.of(lang, accepted);
        Index page = new Index(
                language,
                event.title(),
                who.getPrincipal().getName(),
                event.rooms(),
                List.of(Reason.values()),
                Entry.NETWORKS,
                List.of(Network.values()),
                ACTIONS,
                STAMPS,
                publicAddress.isGuessed(),
                publicAddress
                        .find(request.localAddress().port())
                        .map(URI::toString)
                        .orElse(null));
        return PageAnswer.of(200, language, page);
    }
}
