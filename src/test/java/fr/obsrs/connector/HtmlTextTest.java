package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlTextTest {

    @Test
    void paragraphs_lines_and_lists_are_lines() {
        assertThat(text("<p>un<br>deux</p><p>trois</p>")).isEqualTo("un\ndeux\n\ntrois");
        assertThat(text("  <p> un\n  deux </p>\n\n")).isEqualTo("un deux");
        assertThat(text("liste<ul><li>a</li><li><p>b</p></li></ul>fin")).isEqualTo("liste\n• a\n• b\nfin");
        assertThat(text("<ol><li>a</li><li>b</li></ol>")).isEqualTo("1. a\n2. b");
        assertThat(text("<pre>x\n  y</pre>")).isEqualTo("x\ny");
        assertThat(text("<p></p><p><br></p>")).isEmpty();
    }

    @Test
    void links_are_shown_as_mastodon_shows_them_and_lead_where_they_led() {
        HtmlText text = HtmlText.of(
                "voir <a href=\"https://www.exemple.fr/long/chemin\"><span class=\"invisible\">https://www.</span>"
                        + "<span class=\"ellipsis\">exemple.fr/long</span><span class=\"invisible\">/chemin</span></a>.");
        assertThat(text.text()).isEqualTo("voir exemple.fr/long….");
        assertThat(text.spans())
                .containsExactly(new Span(Span.Kind.LINK, 5, 21, URI.create("https://www.exemple.fr/long/chemin")));
    }

    @Test
    void mentions_and_hashtags_are_told_apart_and_hashtags_lead_nowhere() {
        HtmlText text = HtmlText.of("<a class=\"u-url mention\" href=\"https://a.example/@ana\">@<span>ana</span></a> "
                + "<a href=\"https://a.example/tags/x\" rel=\"nofollow tag\">#<span>x</span></a>");
        assertThat(text.text()).isEqualTo("@ana #x");
        assertThat(text.spans())
                .containsExactly(
                        new Span(Span.Kind.MENTION, 0, 4, URI.create("https://a.example/@ana")),
                        new Span(Span.Kind.HASHTAG, 5, 7, null));
    }

    @Test
    void addresses_that_no_page_must_follow_are_plain_words() {
        assertThat(HtmlText.of("<a href=\"javascript:alert(1)\">lien</a> <a href=\"//x.example\">y</a> <a>z</a>"))
                .isEqualTo(new HtmlText("lien y z", List.of()));
    }

    @Test
    void what_is_not_words_is_left_out_and_typed_markup_stays_what_it_is() {
        assertThat(text("a<script>alert(1)</script><style>p{}</style><iframe>x</iframe><!-- c --> &lt;b&gt;"))
                .isEqualTo("a <b>");
        assertThat(text("<img class=\"emoji\" alt=\":ecole:\"><img src=x alt=\"photo\"> :ecole:"))
                .isEqualTo(":ecole: :ecole:");
        assertThat(text("x\u202eexe\u0000")).isEqualTo("xexe");
    }

    @Test
    void a_text_without_end_ends_at_a_word_and_loses_the_links_behind() {
        HtmlText text = HtmlText.of("<p>" + "mot ".repeat(3_000) + "</p><a href=\"https://x.example/\">x</a>");
        assertThat(text.text()).hasSizeLessThanOrEqualTo(Post.LONGEST_TEXT).endsWith("mot…");
        assertThat(text.spans()).isEmpty();
    }

    @Test
    void elements_nested_without_end_are_survived() {
        assertThat(text("<div><svg><a>".repeat(20_000) + "fond")).contains("fond");
    }

    @Test
    void marks_stay_on_their_line_also_across_elements_and_places_count_what_is_left() {
        String pile = "\u0353".repeat(20);
        HtmlText text = HtmlText.of(
                "z" + pile + "<b>" + pile + "</b> e\u0301 <a href=\"https://x.example/\">x" + pile + "</a>");
        assertThat(text.text()).isEqualTo("z\u0353\u0353\u0353 é x\u0353\u0353\u0353");
        assertThat(text.spans()).containsExactly(new Span(Span.Kind.LINK, 7, 11, URI.create("https://x.example/")));
    }

    @Test
    void a_list_without_end_is_read_in_no_time() {
        String text = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> text("<ol>" + "<li>x</li>".repeat(100_000) + "</ol>"));
        assertThat(text).startsWith("1. x\n2. x\n3. x");
    }

    private static String text(String html) {
        return HtmlText.of(html).text();
    }
}
