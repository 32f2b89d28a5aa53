package fr.obsrs;

import fr.obsrs.post.Author;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of a test, which says only what matters to it. */
public final class APost {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final String text;
    private String nativeId = "https://example.social/users/ana/statuses/1";
    private String source = "mastodon-main";
    private String name = "Ana";
    private @Nullable String handle = "@ana@example.social";
    private @Nullable URI url = URI.create("https://example.social/@ana/1");
    private List<Span> spans = List.of();
    private @Nullable String lang = "fr";
    private @Nullable String warning;
    private List<String> tags = List.of("ObsRS");
    private List<Media> media = List.of();
    private @Nullable Instant editedAt;
    private List<String> cautions = List.of();

    private APost(String text) {
        this.text = text;
    }

    public static APost saying(String text) {
        return new APost(text);
    }

    public APost id(String other) {
        this.nativeId = other;
        return this;
    }

    public APost from(String otherSource, String otherHandle, String otherUrl) {
        this.source = otherSource;
        this.handle = otherHandle;
        this.url = URI.create(otherUrl);
        return this;
    }

    public APost by(String otherName) {
        this.name = otherName;
        return this;
    }

    public APost withoutHandle() {
        this.handle = null;
        return this;
    }

    public APost with(Span... found) {
        this.spans = List.of(found);
        return this;
    }

    public APost with(Media... shown) {
        this.media = List.of(shown);
        return this;
    }

    public APost tagged(String... others) {
        this.tags = List.of(others);
        return this;
    }

    public APost in(@Nullable String otherLang) {
        this.lang = otherLang;
        return this;
    }

    public APost behind(@Nullable String otherWarning) {
        this.warning = otherWarning;
        return this;
    }

    public APost edited(Instant at) {
        this.editedAt = at;
        return this;
    }

    public APost cautioned(String... said) {
        this.cautions = List.of(said);
        return this;
    }

    public Post build() {
        return new Post(
                PostId.of(Network.MASTODON, nativeId),
                Network.MASTODON,
                source,
                url,
                new Author("https://example.social/users/ana", name, handle, null),
                text,
                spans,
                lang,
                warning,
                null,
                tags,
                media,
                NOON,
                editedAt,
                cautions);
    }
}
