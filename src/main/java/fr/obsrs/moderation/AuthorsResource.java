package fr.obsrs.moderation;

import fr.obsrs.decision.AuthorMarked;
import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Reason;
import fr.obsrs.event.Problems;
import fr.obsrs.moderation.Authors.Known;
import fr.obsrs.post.AuthorKey;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code /desk/api/authors/{key}}: who wrote, how much of it stands where, and how we hold with them. */
@Path("/desk/api/authors/{key}")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class AuthorsResource {
    /**
     * Body of {@code POST …/marks}.
     *
     * @param mark {@code banned}, {@code trusted} or {@code none}
     * @param reason a {@link Reason} code; needed to take posts down
     * @param takeDown whether what they have on the wall is taken down with it, which only a ban does
     */
    record MarkRequest(
            @Nullable UUID id,
            @Nullable String mark,
            @Nullable String reason,
            @Nullable Boolean takeDown) {}

    /** An author, and how many of their posts stand where. */
    record AuthorView(
            AuthorKey author,
            @Nullable String name,
            @Nullable String handle,
            String mark,
            int shown,
            int waiting) {}

    private final Authors authors;
    private final SecurityIdentity who;

    AuthorsResource(Authors authors, SecurityIdentity who) {
        this.authors = authors;
        this.who = who;
    }

    @GET
    public AuthorView look(String key) {
        return view(known(authors, key));
    }

    /** 200 once it is durable and folded; 503 when the same id should be sent again. */
    @POST
    @RolesAllowed({"moderator", "admin"})
    @Path("/marks")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<AuthorView> mark(String key, @Nullable MarkRequest request) {
        if (request == null) {
            throw Problems.of(Status.BAD_REQUEST, "A JSON object is needed.");
        }
        Known known = known(authors, key);
        boolean takeDown = Boolean.TRUE.equals(request.takeDown());
        AuthorMarked marked = marked(
                request.id() == null ? UUID.randomUUID() : request.id(),
                known.key(),
                request.mark(),
                request.reason(),
                takeDown,
                who.getPrincipal().getName());
        return authors.mark(marked, takeDown).thenApply(done -> view(known(authors, key)));
    }

    static Known known(Authors authors, String key) {
        try {
            return authors.find(new AuthorKey(key)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Status.NOT_FOUND, "There is no such author.");
        }
    }

    /**
     * The order that was sent.
     *
     * @throws RuntimeException a problem that names the field which cannot stand
     */
    static AuthorMarked marked(
            UUID id, AuthorKey key, @Nullable String mark, @Nullable String reason, boolean takeDown, String by) {
        Mark wanted = mark(mark);
        if (takeDown && wanted != Mark.BANNED) {
            throw Problems.invalid("takeDown", "Only a ban takes posts down.");
        }
        return new AuthorMarked(id, key, wanted, reason(reason, takeDown), by);
    }

    private static Mark mark(@Nullable String name) {
        for (Mark mark : Mark.values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mark;
            }
        }
        throw Problems.invalid("mark", "One of banned, trusted, none.");
    }

    private static @Nullable String reason(@Nullable String code, boolean needed) {
        if (!needed && (code == null || code.isEmpty())) {
            return null;
        }
        return Reason.needed(code);
    }

    private static AuthorView view(Known known) {
        return new AuthorView(
                known.key(),
                known.name(),
                known.handle(),
                known.mark().name().toLowerCase(Locale.ROOT),
                known.shown(),
                known.waiting());
    }
}
