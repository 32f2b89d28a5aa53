package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.obsrs.event.AnEvent;
import fr.obsrs.event.Event;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-24T09:06:00Z");
    private static final PostId ID = PostId.of(Network.LINKEDIN, "urn:li:share:7000000000000000001");
    private static final Event EVENT = AnEvent.withOneRoom();

    private static Optional<Told> read(JsonNode envelope) {
        return Envelope.read(envelope.toString().getBytes(StandardCharsets.UTF_8), "zap", EVENT, NOW);
    }

    private static ObjectNode fixture(String name) {
        try (InputStream file = EnvelopeTest.class.getResourceAsStream("/webhook/" + name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode created() {
        return fixture("inbound-post.derived.json");
    }

    private static ObjectNode data(ObjectNode envelope) {
        return (ObjectNode) envelope.get("data");
    }

    private static Post post(JsonNode envelope) {
        return ((Told.Written) read(envelope).orElseThrow()).post();
    }

    @Test
    void the_documented_example_becomes_a_post_with_all_that_it_says() {
        Post post = post(created());
        assertThat(post.id()).isEqualTo(ID);
        assertThat(post.source()).isEqualTo("zap");
        assertThat(post.url()).hasToString("https://www.linkedin.com/feed/update/urn:li:share:7000000000000000001");
        assertThat(post.author().name()).isEqualTo("Marie Démo");
        assertThat(post.author().handle()).isEqualTo("marie-demo");
        assertThat(post.author().id()).isEqualTo("https://www.linkedin.com/in/marie-demo");
        assertThat(post.text()).isEqualTo("Très bel échange ce matin #ObsRS 🎉");
        assertThat(post.tags()).containsExactly("ObsRS");
        assertThat(post.spans()).extracting(Span::kind).containsExactly(Span.Kind.HASHTAG);
        assertThat(post.lang()).isEqualTo("fr");
        assertThat(post.publishedAt()).isEqualTo("2026-11-24T09:04:58Z");
        assertThat(post.editedAt()).isNull();
        assertThat(post.media())
                .containsExactly(new Media(
                        Media.Kind.IMAGE,
                        URI.create("https://exemple.fr/photo.jpg"),
                        "La salle",
                        0,
                        0,
                        java.util.List.of()));
    }

    @Test
    void an_edit_is_the_same_post_with_the_time_of_its_change() {
        ObjectNode edit = created().put("type", "social.post.updated");
        assertThat(post(edit).id()).isEqualTo(ID);
        assertThat(post(edit).editedAt()).isEqualTo("2026-11-24T09:05:00Z");
        data(edit).put("updatedAt", "2026-11-24T10:04:59+01:00");
        assertThat(post(edit).editedAt()).isEqualTo("2026-11-24T09:04:59Z");
    }

    @Test
    void a_clock_that_is_ahead_does_not_make_a_post_of_tomorrow() {
        ObjectNode created = created();
        data(created).put("createdAt", "2026-11-25T09:00:00Z").put("updatedAt", "2026-11-25T09:00:00Z");
        assertThat(post(created).publishedAt()).isEqualTo(NOW);
        assertThat(post(created).editedAt()).isEqualTo(NOW);
    }

    @Test
    void a_deletion_needs_network_and_id_only() {
        assertThat(read(fixture("inbound-post-deleted.derived.json"))).contains(new Told.Gone(ID));
    }

    @Test
    void without_a_hashtag_of_ours_a_post_is_none_of_our_business_unless_it_names_a_room() {
        ObjectNode created = created();
        data(created).put("text", "Sans mot-dièse");
        assertThat(read(created)).contains(new Told.Elsewhere(ID, null));
        data(created).put("room", "atelier-1");
        assertThat(post(created).room()).isEqualTo("atelier-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec-example-full.json", "spec-example-payload.json"})
    void types_that_are_not_ours_are_nothing(String name) {
        assertThat(read(fixture(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Bonjour <b>à tous</b> #ObsRS</p><p>Suite<br>fin</p>|Bonjour à tous #ObsRS\\n\\nSuite\\nfin",
                "<script>alert(1)</script>#ObsRS <a href='javascript:x'>ici</a>&lt;b&gt;|#ObsRS ici<b>",
                "<ul><li>un</li><li>deux #ObsRS</li></ul>|• un\\n• deux #ObsRS"
            })
    void html_becomes_what_a_person_reads(String html, String text) {
        ObjectNode created = created();
        data(created).put("html", html).remove("text");
        assertThat(post(created).text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void links_of_html_keep_where_they_lead_and_addresses_in_words_are_links_too() {
        ObjectNode created = created();
        data(created)
                .put("html", "<a href='https://a.example/x'>ici</a> et https://b.example/y <b>#ObsRS</b>")
                .remove("text");
        assertThat(post(created).spans())
                .extracting(span -> span.kind() + " " + span.start() + " " + span.href())
                .containsExactly("link 0 https://a.example/x", "link 7 https://b.example/y", "hashtag 27 null");
    }

    @Test
    void text_stays_as_it_is_written_and_the_wall_takes_so_much_of_it() {
        ObjectNode created = created();
        data(created).put("text", "<b>#ObsRS</b> \u202e");
        assertThat(post(created).text()).isEqualTo("<b>#ObsRS</b>");
        data(created).put("text", "#ObsRS " + "mot ".repeat(5_000));
        assertThat(post(created).text())
                .hasSizeLessThanOrEqualTo(Post.LONGEST_TEXT)
                .endsWith("mot…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/network|\"form\"|data.network",
                "/data/network|\"rehearsal\"|data.network",
                "/data/network|\"myspace\"|data.network",
                "/data/network|7|data.network",
                "/data/id|\" \"|data.id",
                "/data/id|null|data.id",
                "/data/url|\"javascript:alert(1)\"|data.url",
                "/data/author|\"Marie\"|data.author",
                "/data/author/name|\"\\u200b\"|data.author.name",
                "/data/author/name|null|data.author.name",
                "/data/author/url|\"ftp://x.example\"|data.author.url",
                "/data/text|[]|data.text",
                "/data/lang|\"français\"|data.lang",
                "/data/room|\"atelier-9\"|data.room",
                "/data/createdAt|\"hier\"|data.createdAt",
                "/data/media|{}|data.media",
                "/data/media|[7]|data.media",
                "/data/media/0/url|\"data:image/png;base64,xx\"|data.media[0].url",
                "/data/media/0/type|\"page\"|data.media[0].type",
                "/timestamp|null|timestamp",
                "/data|null|data",
                "/type|null|type"
            })
    void a_wrong_field_is_named(String at, String value, String field) throws IOException {
        ObjectNode created = created();
        int last = at.lastIndexOf('/');
        ((ObjectNode) created.at(at.substring(0, last))).set(at.substring(last + 1), JSON.readTree(value));
        Flaw flaw = catchThrowableOfType(Flaw.class, () -> read(created));
        assertThat(flaw.field()).isEqualTo(field);
    }

    @Test
    void a_post_that_says_and_shows_nothing_is_none() {
        ObjectNode created = created();
        data(created).put("text", "\u200b").remove("media");
        assertThat(catchThrowableOfType(Flaw.class, () -> read(created)).field())
                .isEqualTo("data.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{} {}", "{\"type\":\"a\",\"type\":\"b\"}", "\u00ff"})
    void what_is_no_json_object_is_refused_whole(String body) {
        for (byte[] bytes : new byte[][] {
            body.getBytes(StandardCharsets.ISO_8859_1), ("[".repeat(10_000) + body).getBytes(StandardCharsets.UTF_8)
        }) {
            Flaw flaw = catchThrowableOfType(Flaw.class, () -> Envelope.read(bytes, "zap", EVENT, NOW));
            assertThat(flaw.field()).isEmpty();
        }
    }
}
