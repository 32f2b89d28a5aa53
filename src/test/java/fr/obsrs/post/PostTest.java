package fr.obsrs.post;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.obsrs.APost;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void five_thousand_units_are_a_post_and_one_more_is_none() {
        assertThat(saying("a".repeat(5_000)).build().text()).hasSize(5_000);
        refused(saying("a".repeat(5_001)));
        refused(saying("a").behind("w".repeat(5_001)));
    }

    @Test
    void a_post_without_words_is_one_because_it_may_be_a_picture() {
        assertThat(saying("").build().text()).isEmpty();
    }

    @Test
    void spans_touch_but_do_not_overlap() {
        Post post = saying("abcd").with(span(0, 2), span(2, 4)).build();
        assertThat(post.spans()).hasSize(2);
        refused(saying("abcd").with(span(0, 3), span(2, 4)));
        refused(saying("abcd").with(span(2, 4), span(0, 2)));
    }

    @Test
    void spans_stay_within_the_text() {
        refused(saying("abcd").with(span(2, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> span(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> span(2, 2));
    }

    @Test
    void two_hundred_tags_are_many_and_one_more_too_many() {
        String[] many = Collections.nCopies(200, "a").toArray(String[]::new);
        assertThat(saying("a").tagged(many).build().tags()).hasSize(200);
        refused(saying("a").tagged(Collections.nCopies(201, "a").toArray(String[]::new)));
    }

    @Test
    void the_id_is_of_the_network_that_it_names() {
        Post post = saying("a").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Post(
                        PostId.of(Network.X, "1"),
                        Network.MASTODON,
                        post.source(),
                        null,
                        post.author(),
                        post.text(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        APost.NOON,
                        null));
    }

    @Test
    void no_address_of_a_post_makes_a_browser_run_something() {
        URI script = URI.create("javascript:alert(1)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Span.Kind.LINK, 0, 1, script));
        assertThatIllegalArgumentException().isThrownBy(() -> new Media(Media.Kind.IMAGE, script, "", 0, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("1", "Ana", null, script));
    }

    @Test
    void whoever_made_a_list_cannot_change_the_post_any_more() {
        List<Double> focus = new ArrayList<>(List.of(0.0, 0.0));
        Media media = new Media(Media.Kind.IMAGE, URI.create("https://example.org/"), "", 0, 0, focus);
        focus.set(0, 1.0);
        assertThat(media.focus()).containsExactly(0.0, 0.0);
    }

    @Test
    void an_author_has_a_name_of_one_to_two_hundred_units() {
        assertThat(new Author("1", "a".repeat(200), null, null).name()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("1", "a".repeat(201), null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("1", " ", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author(" ", "Ana", null, null));
    }

    private static void refused(APost post) {
        assertThatIllegalArgumentException().isThrownBy(post::build);
    }

    private static Span span(int start, int end) {
        return new Span(Span.Kind.LINK, start, end, URI.create("https://example.org/"));
    }
}
