package fr.obsrs.moderation;

import fr.obsrs.decision.AuthorMarked;
import fr.obsrs.decision.AuthorMarked.Mark;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /desk/api/authors/{key}}: who wrote, how much of it stands where, and how we hold with them. */
@Path("/desk/api/authors/{key}")
@RolesAllowed({"viewer", "moderator", "admin"})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class AuthorsResource {
    private static final Pattern REASON = Pattern.compile("[A-Z_]{3,40}");

    /**
     * Body of {@code POST …/marks}.
     *
     * @param mark {@code banned}, {@code trusted} or {@code none}
     * @param reason a code of the audit
     * @param takeDown whether what they have on the wall is taken down with it
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
        AuthorMarked marked = new AuthorMarked(
                request.id() == null ? UUID.randomUUID() : request.id(),
                known.key(),
                mark(request.mark()),
                reason(request.reason()),
                who.getPrincipal().getName());
        return authors.mark(marked, Boolean.TRUE.equals(request.takeDown()))
                .thenApply(done -> view(known(authors, key)));
    }

    static Known known(Authors authors, String key) {
        try {
            return authors.find(new AuthorKey(key)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Status.NOT_FOUND, "There is no such author.");
        }
    }

    static Mark mark(@Nullable String name) {
        for (Mark mark : Mark.values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mark;
            }
        }
        throw Problems.invalid("mark", "One of banned, trusted, none.");
    }

    static @Nullable String reason(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        if (!REASON.matcher(code).matches()) {
            throw Problems.invalid("reason", "A reason code.");
        }
        return code;
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
