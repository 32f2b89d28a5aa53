package fr.obsrs.post;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.obsrs.APost;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionTest {
    private static final String WORDS = "Bonjour #ObsRS";
    private static final Span TAG = new Span(Span.Kind.HASHTAG, 8, 14, null);
    private static final Revision PLAIN = post().build().revision();

    @Test
    void a_revision_never_changes_between_releases() {
        assertThat(post().with(TAG)
                        .with(image("Un mur"))
                        .behind("bruit")
                        .build()
                        .revision()
                        .value())
                .isEqualTo("f34b22ad66baaa49040fe9934c8e1c7f");
    }

    @Test
    void the_same_post_through_two_servers_is_one_revision() {
        Post elsewhere = post().from("mastodon-other", "@ana@other.social", "https://other.social/@ana/77")
                .build();
        assertThat(elsewhere.revision()).isEqualTo(PLAIN);
    }

    static Stream<APost> not_seen() {
        return Stream.of(
                post().withoutHandle(),
                post().in("en"),
                post().in(null),
                post().tagged("ObsRS", "autre"),
                post().edited(APost.NOON.plusSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("not_seen")
    void what_servers_disagree_on_is_no_other_revision(APost same) {
        assertThat(same.build().revision()).isEqualTo(PLAIN);
    }

    static Stream<APost> seen() {
        return Stream.of(
                saying(WORDS + " "),
                saying("bonjour #ObsRS"),
                post().by("Anaïs"),
                post().behind(""),
                post().behind("bruit"),
                post().with(TAG),
                post().with(new Span(Span.Kind.HASHTAG, 8, 13, null)),
                post().with(new Span(Span.Kind.MENTION, 8, 14, null)),
                post().with(new Span(Span.Kind.HASHTAG, 8, 14, URI.create("https://example.org/"))),
                post().with(image("")),
                post().with(image("Un mur")),
                post().with(image(""), image("")),
                post().with(new Media(Media.Kind.VIDEO, URI.create("https://example.org/1"), "", 0, 0, List.of())),
                post().with(new Media(Media.Kind.IMAGE, URI.create("https://example.org/2"), "", 0, 0, List.of())));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void whatever_a_viewer_can_see_changed_is_another_revision(APost other) {
        assertThat(other.build().revision()).isNotEqualTo(PLAIN);
    }

    @Test
    void no_two_of_these_are_the_same_revision() {
        assertThat(seen().map(post -> post.build().revision())).doesNotHaveDuplicates();
    }

    @Test
    void words_do_not_slip_from_one_field_into_the_next() {
        Revision nameFirst = saying("b").by("aa").build().revision();
        Revision textFirst = saying("ab").by("a").build().revision();
        Revision warned = saying("a").by("aa").behind("b").build().revision();
        assertThat(List.of(nameFirst, textFirst, warned)).doesNotHaveDuplicates();
    }

    @Test
    void the_size_of_a_picture_is_no_other_revision_because_servers_measure_differently() {
        Media small = new Media(Media.Kind.IMAGE, URI.create("https://example.org/1"), "", 10, 10, List.of(0.5, 0.5));
        assertThat(post().with(small).build().revision())
                .isEqualTo(post().with(image("")).build().revision());
    }

    @Test
    void only_thirty_two_small_hex_digits_are_a_revision() {
        assertThat(new Revision(PLAIN.value())).isEqualTo(PLAIN);
        for (String other : List.of("", "abc", PLAIN.value() + "0", PLAIN + "\n", "G".repeat(32), "A".repeat(32))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Revision(other));
        }
    }

    private static APost post() {
        return saying(WORDS);
    }

    private static Media image(String alt) {
        return new Media(Media.Kind.IMAGE, URI.create("https://example.org/1"), alt, 0, 0, List.of());
    }
}
