package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.obsrs.post.Hashtags;
import fr.obsrs.post.Media;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void statuses_of_other_servers_are_read_too() {
        Post official = read(Fixtures.json("status.docs.json"));
        assertThat(official.text())
                .isEqualTo(
                        "\"I lost my inheritance with one wrong digit on my sort code\"\n\ntheguardian.com/money/2019/dec…");
        assertThat(official.author().handle()).isEqualTo("@Gargron@mastodon.social");
        assertThat(read(Fixtures.json("gotosocial-status.derived.json"))
                        .author()
                        .name())
                .isEqualTo("demo");
        assertThat(read(Fixtures.json("akkoma-status-quote.derived.json")).text())
                .isEqualTo("from @compte\n\nhttps://social.exemple.org/@compte/112973737736509814 #ObsRS");
    }

    @Test
    void nothing_that_a_page_could_run_or_follow_is_left() {
        for (JsonNode status : Fixtures.json("tag-timeline.page1.derived.json")) {
            assertThat(written(read(status)))
                    .doesNotContain("javascript:", "onerror", "<script", "<img", "<svg", "<p", "alert(");
        }
    }

    @Test
    void the_same_status_through_two_servers_is_one_post_and_one_revision() {
        ObjectNode there =
                Fixtures.json("tag-timeline.page1.derived.json").path(1).deepCopy();
        ObjectNode home = there.deepCopy();
        home.put("id", "1").put("language", "en").put("url", "https://social.exemple.fr/@atelier/1");
        ((ObjectNode) home.path("account")).put("acct", "atelier").put("id", "7");
        ((ObjectNode) home.path("tags").path(0)).put("name", "OBSRS");
        ObjectNode picture = (ObjectNode) home.path("media_attachments").path(0);
        picture.put("url", picture.path("remote_url").asText())
                .putNull("remote_url")
                .put("preview_url", "https://x.example/");
        home.put("content", home.path("content").asText().replace("https://social.exemple.fr/tags/", "/tags/"));

        assertThat(read(home).id()).isEqualTo(read(there).id());
        assertThat(read(home).revision()).isEqualTo(read(there).revision());
        assertThat(read(home).author()).isEqualTo(read(there).author());
    }

    @Test
    void the_hashtag_test_is_ours_whatever_the_server_filters() {
        Hashtags ours = new Hashtags(List.of("ObsRS"));
        List<Integer> others = new ArrayList<>();
        int at = 0;
        for (JsonNode status : Fixtures.json("tag-timeline.page1.derived.json")) {
            Post post = read(status);
            if (!ours.in(post.text(), post.tags())) {
                others.add(at);
            }
            at++;
        }
        assertThat(others).containsExactly(17);
    }

    @Test
    void pictures_come_from_their_origin_with_their_description_size_and_focus() {
        List<Media> media =
                read(Fixtures.json("tag-timeline.page1.derived.json").path(1)).media();
        assertThat(media).hasSize(4);
        assertThat(media.get(0).origin()).hasToString("https://social.exemple.fr/media/9001.jpeg");
        assertThat(media.get(0).alt()).isEqualTo("Salle comble, une centaine de personnes regardent un écran");
        assertThat(media.get(0).width()).isEqualTo(640);
        assertThat(media.get(0).focus()).containsExactly(-0.27, 0.51);
        assertThat(media.get(2)).returns("", Media::alt).returns(0, Media::height);
    }

    @Test
    void what_a_server_says_of_an_account_is_passed_on_and_no_revision_covers_it() {
        ObjectNode status = Fixtures.json("status.docs.json").deepCopy();
        Post before = read(status);
        ((ObjectNode) status.path("account"))
                .put("noindex", true)
                .put("limited", true)
                .put("bot", true);
        assertThat(read(status).cautions()).containsExactly("noindex", "limited", "bot");
        assertThat(before.cautions()).isNull();
        assertThat(read(status).revision()).isEqualTo(before.revision());
        ((ObjectNode) status.path("account")).put("suspended", true);
        assertThat(Status.read(status, "hall", NOW)).isEmpty();
    }

    @Test
    void custom_emoji_that_the_server_lists_are_spans_without_an_address_and_nothing_else_between_colons_is() {
        ObjectNode status = Fixtures.json("status.docs.json").deepCopy();
        String said = "à 10:30: :blobcat: #ObsRS :inconnu: x:blobcat: :blob_wave:";
        status.put("content", "<p>" + said + "</p>");
        status.putArray("emojis").addObject().put("shortcode", "blobcat").put("url", "https://one.example/1.png");
        status.withArray("emojis").addObject().put("shortcode", "blob_wave");
        status.withArray("emojis").addObject().putNull("shortcode");
        Post post = read(status);
        assertThat(post.text()).isEqualTo(said);
        assertThat(post.spans())
                .filteredOn(span -> span.kind() == Span.Kind.EMOJI)
                .allMatch(span -> span.href() == null)
                .extracting(span -> said.substring(span.start(), span.end()) + span.start())
                .containsExactly(":blobcat:9", ":blob_wave:" + said.indexOf(":blob_wave:"));
        ((ObjectNode) status.path("emojis").path(0)).put("url", "https://other.example/copy.png");
        assertThat(read(status).revision()).isEqualTo(post.revision());
    }

    @Test
    void times_from_the_future_are_now() {
        ObjectNode status = Fixtures.json("status.docs.json").deepCopy();
        status.put("created_at", "2038-01-19T03:14:08.000Z").put("edited_at", "2099-01-01T00:00:00Z");
        assertThat(read(status)).returns(NOW, Post::publishedAt).returns(NOW, Post::editedAt);
    }

    @Test
    void what_is_no_status_says_why() {
        assertThatThrownBy(() -> Status.read(Fixtures.parsed("7"), "hall", NOW)).hasMessage("not an object");
        assertThatThrownBy(() -> Status.read(Fixtures.parsed("{\"visibility\":\"public\"}"), "hall", NOW))
                .hasMessageStartingWith("no uri");
        assertThatThrownBy(() -> Status.read(Fixtures.parsed("{\"visibility\":\"public\",\"uri\":\"x\"}"), "hall", NOW))
                .hasMessageStartingWith("no account");
    }

    private static Post read(JsonNode status) {
        return Status.read(status, "hall", NOW).orElseThrow();
    }

    private static String written(Post post) {
        return """
                == %s by %s %s, %s%s
                %s
                -- %s
                """.formatted(
                        post.url(),
                        post.author().name(),
                        post.author().handle(),
                        post.lang(),
                        post.warning() == null ? "" : ", CW " + post.warning(),
                        post.text(),
                        Stream.of(post.spans().stream(), post.tags().stream(), post.media().stream())
                                .flatMap(parts -> parts)
                                .map(Object::toString)
                                .reduce("", (all, part) -> all + "\n   " + part));
    }
}
