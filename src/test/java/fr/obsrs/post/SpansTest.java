package fr.obsrs.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Voir https://example.org/a.| https://example.org/a",
                "Voir https://example.org/a, puis| https://example.org/a",
                "Voir https://example.org/a…| https://example.org/a",
                "Voir https://example.org/a?!| https://example.org/a",
                "Voir https://example.org/a?b=c;| https://example.org/a?b=c",
                "(https://example.org/a)| https://example.org/a",
                "«https://example.org/a»| https://example.org/a",
                "<https://example.org/a>| https://example.org/a",
                "l'adresse 'https://example.org/a'| https://example.org/a",
                "https://example.org/| https://example.org/",
                "HTTP://example.org/A| HTTP://example.org/A"
            })
    void a_link_ends_where_a_reader_would_say_it_ends(String text, String link) {
        assertThat(Spans.of(text)).containsExactly(link(text, link, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rien",
                "https://",
                "https://)))",
                "https://.",
                "xhttps://example.org",
                "9https://example.org",
                "javascript:alert(1)",
                "https://a:b@example.org/"
            })
    void where_there_is_no_link_there_is_no_span(String text) {
        assertThat(Spans.of(text)).isEmpty();
    }

    @Test
    void an_accented_host_is_a_link() {
        String text = "Sur https://préfecture.example/accès.";
        assertThat(Spans.of(text))
                .containsExactly(
                        link(text, "https://préfecture.example/accès", "https://xn--prfecture-c4a.example/accès"));
    }

    @Test
    void places_count_utf_16_units_so_that_emoji_do_not_shift_what_follows() {
        String text = "👩‍🏫 😅 #ObsRS https://example.org/";
        List<Span> spans = Spans.of(text);
        assertThat(spans)
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("#ObsRS", "https://example.org/");
        assertThat(spans).extracting(Span::start).containsExactly(9, 16);
    }

    @Test
    void a_fragment_of_a_link_is_no_hashtag() {
        assertThat(Spans.of("https://example.org/a-#ObsRS https://example.org/#b"))
                .extracting(Span::kind)
                .containsExactly(Span.Kind.LINK, Span.Kind.LINK);
    }

    @Test
    void hashtags_and_links_come_in_the_order_of_the_text_and_never_overlap() {
        String text = "#a https://example.org/ #b";
        assertThat(Spans.of(text))
                .extracting(Span::kind)
                .containsExactly(Span.Kind.HASHTAG, Span.Kind.LINK, Span.Kind.HASHTAG);
    }

    @Test
    void what_the_network_said_of_a_stretch_comes_before_our_own_scan() {
        Span theirs = new Span(Span.Kind.MENTION, 0, 6, URI.create("https://example.org/"));
        assertThat(Spans.withHashtags("#ObsRS #b", List.of(theirs)))
                .containsExactly(theirs, new Span(Span.Kind.HASHTAG, 7, 9, null));
    }

    @Test
    void a_hashtag_that_our_own_scan_found_leads_nowhere() {
        assertThat(Spans.of("#ObsRS")).containsExactly(new Span(Span.Kind.HASHTAG, 0, 6, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://)", "#a ", "#", "https://a", ".", "https://é", "h", "##a", "https://a #a "})
    void a_long_hostile_text_is_read_in_no_time(String piece) {
        String text = piece.repeat(50_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Spans.of(text));
    }

    private static Span link(String text, String as, String to) {
        int start = text.indexOf(as);
        return new Span(Span.Kind.LINK, start, start + as.length(), URI.create(to));
    }
}
