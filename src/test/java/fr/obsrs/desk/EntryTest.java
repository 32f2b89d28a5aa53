package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Post post(String link, String name, String text) {
        return Entry.of("linkedin", link, name, null, text, null).post(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "LINKEDIN,https://www.linkedin.com/posts/ana-1,linkedin.com/posts/ana-1",
        "LINKEDIN,http://LinkedIn.com/posts/ana-1/?utm_source=share&rcm=x#comments,linkedin.com/posts/ana-1",
        "X,https://twitter.com/ana/status/1?s=46&t=AbC,x.com/ana/status/1",
        "INSTAGRAM,https://www.instagram.com/p/Abc/?img_index=2&igsh=x,instagram.com/p/Abc",
        "FACEBOOK,https://m.facebook.com/permalink.php?story_fbid=7&mibextid=y&id=8,facebook.com/permalink.php?story_fbid=7&id=8",
        "FACEBOOK,https://www.facebook.com/ville/posts/7?__cft__[0]=AZ&__tn__=%2CO,facebook.com/ville/posts/7",
        "YOUTUBE,https://www.youtube.com/watch?v=Abc&si=q,youtube.com/watch?v=Abc",
        "WEB,https://ville.example/actu?ref=12&utm_medium=mail,ville.example/actu?ref=12",
        "WEB,https://forum.example:8443/t?t=12,forum.example:8443/t?t=12",
        "WEB,https://example.org,example.org"
    })
    void a_link_is_the_same_however_it_was_copied(Network network, String link, String canonical) {
        assertThat(PostLink.canonical(network, URI.create(link))).isEqualTo(canonical);
    }

    @Test
    void the_same_link_entered_twice_is_one_post_and_another_words_for_it_another_revision() {
        Post once = post("https://www.linkedin.com/posts/ana-1", "Ana", "Bonjour #ObsRS");
        Post again = post("https://linkedin.com/posts/ana-1/?utm_source=x", " Ana ", "Bonjour #ObsRS\n");
        assertThat(again.id()).isEqualTo(once.id());
        assertThat(again.revision()).isEqualTo(once.revision());
        Post mended = post("https://linkedin.com/posts/ana-1", "Ana", "Bonsoir #ObsRS");
        assertThat(mended.id()).isEqualTo(once.id());
        assertThat(mended.revision()).isNotEqualTo(once.revision());
        assertThat(post("https://linkedin.com/posts/ana-2", "Ana", "Bonjour #ObsRS")
                        .id())
                .isNotEqualTo(once.id());
    }

    @Test
    void what_was_entered_says_so_and_leads_where_it_was_seen() {
        Post post = post("https://www.linkedin.com/posts/ana-1", "Ana", "Voir https://a.example #ObsRS");
        assertThat(post.source()).isEqualTo("by-hand");
        assertThat(post.url()).hasToString("https://www.linkedin.com/posts/ana-1");
        assertThat(post.tags()).containsExactly("ObsRS");
        assertThat(post.spans()).hasSize(2);
        assertThat(post.publishedAt()).isEqualTo(NOON);
    }
}
