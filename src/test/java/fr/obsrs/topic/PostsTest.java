package fr.obsrs.topic;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import fr.obsrs.APost;
import fr.obsrs.post.Media;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostsTest {
    private static final Post POST = saying("Bonjour #ObsRS, voir https://example.org/ 😅")
            .with(
                    new Span(Span.Kind.HASHTAG, 8, 14, null),
                    new Span(Span.Kind.LINK, 21, 41, URI.create("https://example.org/")))
            .with(new Media(
                    Media.Kind.IMAGE,
                    URI.create("https://example.social/1.png"),
                    "Un mur",
                    640,
                    480,
                    List.of(0.0, 0.5)))
            .behind("bruit")
            .edited(APost.NOON.plusSeconds(60))
            .build();
    private static final ProducerRecord<String, byte[]> WRITTEN = Posts.record(POST);

    @Test
    void a_post_is_written_as_every_release_has_written_it() throws IOException {
        assertThat(new String(WRITTEN.value(), StandardCharsets.UTF_8)).isEqualTo(golden());
    }

    @Test
    void what_every_release_has_written_reads_back_as_it_was() throws Exception {
        assertThat(read(golden())).isEqualTo(POST);
    }

    @Test
    void what_is_written_says_which_schema_it_is_of() {
        assertThat(WRITTEN.headers().lastHeader("schema").value())
                .isEqualTo("post.v1".getBytes(StandardCharsets.UTF_8));
        assertThat(WRITTEN.topic()).isEqualTo("obsrs.posts");
        assertThat(WRITTEN.partition()).isEqualTo(PostKey.of(POST).partition());
    }

    @Test
    void fields_of_later_releases_are_dropped() throws Exception {
        String later = golden().replaceFirst("\\{", "{\"mood\":{\"deep\":[1,2,{\"a\":null}]},");
        assertThat(read(later)).isEqualTo(POST);
    }

    @Test
    void what_a_network_says_of_its_author_is_kept_beside_the_same_words() throws Exception {
        Post cautioned = read(golden().replaceFirst("}$", ",\"cautions\":[\"bot\"]}"));
        assertThat(cautioned.hasCaution(Post.BOT)).isTrue();
        assertThat(cautioned.revision()).isEqualTo(read(golden()).revision());
    }

    @Test
    void a_key_that_names_other_words_is_refused() {
        Post other = saying("connard").build();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Posts.read(PostKey.of(other).toString(), WRITTEN.headers(), WRITTEN.value()));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Posts.read(null, WRITTEN.headers(), WRITTEN.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post.v2", "decision.v1", "", "post.v1\n", "POST.V1", "GEHEIM geheim geheim\n\u0007"})
    void another_schema_is_refused(String schema) {
        Headers headers = new RecordHeaders().add("schema", schema.getBytes(StandardCharsets.UTF_8));
        refused(headers, WRITTEN.value());
    }

    @Test
    void no_schema_and_no_value_are_refused() {
        refused(new RecordHeaders(), WRITTEN.value());
        refused(WRITTEN.headers(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "42",
                "[]",
                "{}",
                "\"geheim\"",
                "geheim",
                "{\"text\":\"geheim\"",
                "{\"geheim\":\"geheim\"}",
                "{\"text\":\"geheim\nzwei\"}",
                "{\"id\":\"geheim\"}",
                "\u0000\u0001\u0002",
                "<html>geheim</html>"
            })
    void garbage_is_refused(String garbage) {
        refused(garbage);
    }

    @Test
    void bytes_of_another_encoding_are_refused() {
        refused(WRITTEN.headers(), "{\"text\":\"geheim é\"}".getBytes(StandardCharsets.ISO_8859_1));
        refused(WRITTEN.headers(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80});
    }

    @Test
    void a_second_value_behind_the_first_is_refused() throws IOException {
        refused(golden() + "{\"text\":\"geheim\"}");
        refused(golden() + " geheim");
        refused(golden() + "}");
    }

    @Test
    void what_is_nested_too_deeply_is_refused() throws IOException {
        refused(golden().replaceFirst("\\{", "{\"mood\":" + "[".repeat(1_000) + "]".repeat(1_000) + ","));
    }

    @Test
    void a_text_that_is_too_long_is_refused() throws IOException {
        refused(golden().replace("Bonjour", "geheim".repeat(1_000)));
        refused(golden().replaceFirst("\\{", "{\"mood\":\"" + "geheim".repeat(300_000) + "\","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"network\":\"mastodon\"",
                "\"source\":\"mastodon-main\"",
                "\"text\":\"Bonjour #ObsRS, voir https://example.org/ \\uD83D\\uDE05\"",
                "\"publishedAt\":\"2026-11-23T12:00:00Z\"",
                "\"name\":\"Ana\"",
                "\"kind\":\"image\"",
                "\"kind\":\"link\"",
                "\"alt\":\"Un mur\"",
                "\"origin\":\"https://example.social/1.png\""
            })
    void what_a_post_cannot_do_without_must_be_there(String field) throws IOException {
        assertThat(golden()).contains(field);
        refused(golden().replace(field, "\"mood\":1"));
        refused(golden().replace(field, field.replaceFirst(":.*", ":null")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"network\":\"geheim\"",
                "\"publishedAt\":\"geheim\"",
                "\"url\":\"javascript:geheim\"",
                "\"spans\":[{\"kind\":\"link\",\"start\":0,\"end\":9999}]",
                "\"spans\":[null]",
                "\"spans\":\"geheim\"",
                "\"tags\":[null]",
                "\"author\":\"geheim\"",
                "\"text\":[\"geheim\"]",
                "\"text\":\"geheim \\ud83d\"",
                "\"tags\":[\"geheim \\udc00\"]",
                "\"lang\":\"geheim \\ud83d\\ud83d\""
            })
    void a_wrong_value_is_refused(String field) throws IOException {
        refused(golden().replaceFirst("}$", "," + field.replace("\\", "\\\\") + "}"));
    }

    private static void refused(String json) {
        refused(WRITTEN.headers(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** With one short line for the log, in which nobody's words stand. */
    private static void refused(Headers headers, byte @Nullable [] value) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Posts.read(WRITTEN.key(), headers, value))
                .extracting(e -> (Throwable) e, THROWABLE)
                .message()
                .matches("[\\x20-\\x7e]{4,200}")
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain("Bonjour", "example", "com.fasterxml");
    }

    private static Post read(String json) throws UnreadableException {
        return Posts.read(WRITTEN.key(), WRITTEN.headers(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String golden() throws IOException {
        try (InputStream golden = PostsTest.class.getResourceAsStream("/topic/post.v1.json")) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
