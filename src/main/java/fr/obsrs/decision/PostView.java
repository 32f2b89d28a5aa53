package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as pages and programs are told of it: the words, and what its standing adds. Absent values are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostView(
        PostId id,
        Network network,
        @Nullable URI url,
        AuthorView author,
        String text,
        List<Span> spans,
        @Nullable String lang,
        @Nullable String warning,
        @Nullable String room,
        List<String> tags,
        List<MediaView> media,
        Instant publishedAt,
        @Nullable Instant shownAt,
        boolean pinned,
        boolean featured) {

    /** @param avatar a path of ours; always null until our own proxy serves pictures */
    public record AuthorView(
            String name,
            @Nullable String handle,
            @Nullable URI url,
            @Nullable String avatar) {}

    /** @param src a path of ours; always null until our own proxy serves pictures */
    public record MediaView(
            Media.Kind kind,
            @Nullable String src,
            String alt,
            int width,
            int height,
            @Nullable List<Double> focus) {}

    public static PostView of(Post post, Standing standing) {
        return new PostView(
                post.id(),
                post.network(),
                post.url(),
                new AuthorView(
                        post.author().name(),
                        post.author().handle(),
                        post.author().url(),
                        null),
                post.text(),
                post.spans(),
                post.lang(),
                post.warning(),
                standing.room(),
                post.tags(),
                post.media().stream().map(PostView::of).toList(),
                post.publishedAt(),
                standing.shownAt(),
                standing.pinned(),
                standing.featured());
    }

    private static MediaView of(Media media) {
        List<Double> focus = media.focus().isEmpty() ? null : media.focus();
        return new MediaView(media.kind(), null, media.alt(), media.width(), media.height(), focus);
    }
}
