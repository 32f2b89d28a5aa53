package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.obsrs.connector.FakeTime;
import fr.obsrs.post.Hashtags;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every recorded answer becomes, to the letter. When that changes on purpose, write the files anew with
 * {@code -Dobsrs.golden=write} and look at the difference: this test then fails once, to be run again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/mastodon/golden");
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag-timeline.page1.derived.json",
                "tag-timeline.page2.derived.json",
                "tag-timeline.empty.derived.json",
                "snac-2.94-tag-timeline.recorded.json",
                "status.docs.json",
                "gotosocial-status.derived.json",
                "akkoma-status-quote.derived.json",
                "tootsdk-pleroma-status.json",
                "status-404-after-delete.derived.json",
                "broken.derived.json"
            })
    void each_status_becomes_this_post_or_this_dead_letter(String file) throws Exception {
        Hashtags ours = new Hashtags(List.of("ObsRS"));
        StatusReader reader =
                new StatusReader("hall", URI.create("https://mastodon.example"), (text, tags) -> true, new FakeTime());
        byte[] body = Fixtures.bytes(Fixtures.text(file));
        StringBuilder all = new StringBuilder();
        for (byte[] element : JsonArray.elements(body).orElse(List.of(body))) {
            Recorder recorder = new Recorder();
            List<String> ids =
                    reader.read(List.of(element), recorder.of("hall")).ids();
            ObjectNode became = JSON.createObjectNode();
            ids.forEach(id -> became.put("id", id));
            recorder.posts().forEach(post -> {
                became.put("home", recorder.isAtHome("hall", ids.get(0)));
                became.put("ours", ours.in(post.text(), post.tags()));
                became.set("post", JSON.valueToTree(post));
            });
            recorder.unreadable().forEach(reason -> became.put("unreadable", reason));
            recorder.strangers().forEach(post -> became.put("none of ours", post.value()));
            all.append(JSON.writeValueAsString(became)).append('\n');
        }
        compare(file.replaceFirst("\\.json$", ".txt"), all.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hashtag-obsrs.derived.sse",
                "hashtag.docs.sse",
                "other-events.sse",
                "sse-edge-cases.derived.sse",
                "event-update.sse",
                "event-status-update.sse",
                "event-delete.sse"
            })
    void each_stream_of_events_tells_this_however_its_bytes_come(String file) throws IOException {
        byte[] bytes = Fixtures.bytes(Fixtures.text(file));
        for (int piece : List.of(bytes.length, 7, 1)) {
            EventLines lines = new EventLines();
            List<StreamEvent> events = new ArrayList<>();
            for (int from = 0; from < bytes.length; from += piece) {
                events.addAll(lines.take(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from))));
            }
            compare(file + ".txt", told(events));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket-obsrs.derived.jsonl", "websocket-frames.docs.jsonl", "tootsdk-streaming.jsonl"})
    void each_socket_tells_this(String file) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String frame : Fixtures.text(file).strip().split("\n", -1)) {
            try {
                Optional<StreamEvent> event = SocketStream.event(frame);
                all.append(event.map(it -> told(List.of(it))).orElse("nothing\n"));
            } catch (StreamException e) {
                all.append(e.kind()).append(' ').append(e.getMessage()).append('\n');
            }
        }
        compare(file + ".txt", all.toString());
    }

    private static String told(List<StreamEvent> events) {
        StringBuilder all = new StringBuilder();
        for (StreamEvent event : events) {
            String payload = event.payload().replace("\n", "\\n");
            all.append(event.kind())
                    .append(' ')
                    .append(payload.length() <= 200 ? payload : payload.substring(0, 200) + "… " + payload.length())
                    .append('\n');
        }
        return all.toString();
    }

    private static void compare(String file, String actual) throws IOException {
        Path golden = FOLDER.resolve(file);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (!expected.equals(actual) && "write".equals(System.getProperty("obsrs.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(expected);
    }
}
