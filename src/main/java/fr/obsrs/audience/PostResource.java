package fr.obsrs.audience;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.obsrs.event.Problems;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** {@code POST /posts}: an attendee posts, by a program or a browser's form. Public, rate limited, sets no cookie. */
@Path("/posts")
@Blocking
class PostResource {
    private final Audience audience;
    private final FormPages pages;

    PostResource(Audience audience, FormPages pages) {
        this.audience = audience;
        this.pages = pages;
    }

    /** What a program sends. */
    record Body(
            @Nullable String name,
            @Nullable String text,
            @Nullable String room,
            @Nullable String website,
            @Nullable String sender,
            @Nullable String nonce) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> json(
            @Nullable Body body,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        Submission submission = body == null
                ? Submission.inRoom(null)
                : Submission.of(body.name, body.text, body.room, body.website, body.sender, body.nonce);
        return audience.publish(submission, address(request), new JsonReply(Reader.of(lang, headers)));
    }

    /** A picture sent along is left aside: this form takes words. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public CompletionStage<Response> form(
            @RestForm @Nullable String name,
            @RestForm @Nullable String text,
            @RestForm @Nullable String room,
            @RestForm @Nullable String website,
            @RestForm @Nullable String sender,
            @RestForm @Nullable String nonce,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        Reader reader = Reader.of(lang, headers);
        Submission submission = Submission.of(name, text, room, website, sender, nonce);
        Reply<Response> reply =
                reader.wantsPage(true) ? new PageReply(pages, reader, submission) : new JsonReply(reader);
        return audience.publish(submission, address(request), reply);
    }

    /** JSON of another shape than ours, such as a list. */
    @ServerExceptionMapper
    public Response shapeless(MismatchedInputException e) {
        return Problems.of(Response.Status.BAD_REQUEST, "The body is not the JSON of a post: an object of texts.")
                .toResponse();
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress().host();
    }
}
