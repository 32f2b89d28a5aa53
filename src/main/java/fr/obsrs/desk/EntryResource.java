package fr.obsrs.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Entered;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.source.OwnSources;
import fr.obsrs.topic.Posts;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code POST /desk/api/posts}: a moderator enters a post by hand, and it waits like any other. */
@Path("/desk/api/posts")
@RolesAllowed({"moderator", "admin"})
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {
    private final Posts posts;
    private final Decisions decisions;
    private final Standings standings;
    private final OwnSources own;
    private final Event event;
    private final Clock clock;
    private final SecurityIdentity who;

    EntryResource(
            Posts posts,
            Decisions decisions,
            Standings standings,
            OwnSources own,
            Event event,
            Clock clock,
            SecurityIdentity who) {
        this.posts = posts;
        this.decisions = decisions;
        this.standings = standings;
        this.own = own;
        this.event = event;
        this.clock = clock;
        this.who = who;
    }

    /** What is sent; see {@link Entry}. */
    record Body(
            @Nullable String network,
            @Nullable String link,
            @Nullable String name,
            @Nullable String handle,
            @Nullable String text,
            @Nullable String room) {}

    /** The body of 200 and 202. */
    record Kept(PostId id, State standing) {}

    /** 202 once it is durable; 200 where it is here already, with where it stands. May be repeated without harm. */
    @POST
    public CompletionStage<Response> enter(
            @Nullable Body body,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        if (body == null) {
            throw Problems.of(Response.Status.BAD_REQUEST, "A JSON object is needed.");
        }
        EntryMessages words = Language.of(lang, accepted).words(EntryMessages.class);
        Entry entry = Entry.of(body.network, body.link, body.name, body.handle, body.text, body.room);
        List<Entry.Flaw> flaws = entry.flaws(event, words);
        if (!flaws.isEmpty()) {
            Entry.Flaw first = flaws.get(0);
            throw Problems.invalid(first.field(), first.detail(), Map.of("errors", flaws));
        }
        Post post = entry.post(clock.instant());
        Optional<Standing> standing = standings.find(post.id());
        if (standing.filter(there -> there.state().isFinal()).isPresent()) {
            throw Problems.of(Response.Status.CONFLICT, words.takenBack());
        }
        return standing.filter(there -> isSaid(there, post))
                .map(there -> CompletableFuture.completedStage(
                        Response.ok(new Kept(post.id(), there.state())).build()))
                .orElseGet(() -> append(post, words));
    }

    /** Whether these words are known already, or are another source's business, which follows the post by itself. */
    private static boolean isSaid(Standing there, Post post) {
        var words = there.words();
        return words != null
                && (!words.source().equals(Post.BY_HAND) || words.revision().equals(post.revision()));
    }

    /** Who answers for the copy is on record before the copy is; the same copy by the same person is one record. */
    private CompletionStage<Response> append(Post post, EntryMessages words) {
        String by = who.getPrincipal().getName();
        UUID id = UUID.nameUUIDFromBytes(("entered " + post.id() + " " + post.revision() + " " + by).getBytes(UTF_8));
        return decisions
                .make(new Entered(id, post.id(), post.revision(), by))
                .thenCompose(noted -> posts.append(post))
                .handle((durable, failure) -> {
                    if (failure != null) {
                        Log.warnf(
                                "Post entered by hand not known to be kept (post=%s, by=%s, cause=%s)",
                                post.id(), by, failure);
                        return Problems.later(Response.Status.SERVICE_UNAVAILABLE, words.unavailable(), 2)
                                .toResponse();
                    }
                    own.byHand(post.network().toString()).posted();
                    Log.infof("Post entered by hand (post=%s, revision=%s, by=%s)", post.id(), post.revision(), by);
                    return Response.accepted(new Kept(post.id(), State.WAITING)).build();
                });
    }
}
