package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every recorded answer becomes, to the letter: see {@link Golden}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenTest {
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
                "streaming-unknown-channel.json",
                "broken.derived.json"
            })
    void each_status_becomes_this_post_or_this_dead_letter(String file) throws Exception {
        Golden golden = new Golden();
        byte[] body = Fixtures.bytes(Fixtures.text(file));
        StringBuilder all = new StringBuilder();
        for (byte[] element : JsonArray.elements(body).orElse(List.of(body))) {
            all.append(golden.became(element));
        }
        Golden.compare(file.replaceFirst("\\.json$", ".txt"), all.toString());
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
            Golden.compare(file + ".txt", told(events));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "websocket-obsrs.derived.jsonl",
                "websocket-frames.docs.jsonl",
                "tootsdk-streaming.jsonl",
                "streaming-unknown-channel.json"
            })
    void each_socket_tells_this(String file) throws IOException {
        StringBuilder all = new StringBuilder();
        String said = Fixtures.text(file).strip();
        for (String frame : file.endsWith(".json") ? List.of(said) : List.of(said.split("\n", -1))) {
            try {
                Optional<StreamEvent> event = SocketStream.event(frame);
                all.append(event.map(it -> told(List.of(it))).orElse("nothing\n"));
            } catch (StreamException e) {
                all.append(e.kind()).append(' ').append(e.getMessage()).append('\n');
            }
        }
        Golden.compare(file + ".txt", all.toString());
    }

    /** What is no status goes into one, where a server would put it. */
    @ParameterizedTest
    @CsvSource({
        "account.json, account",
        "tootsdk-pixelfed-account.json, account",
        "custom-emoji.json, emojis",
        "media-audio.json, media_attachments",
        "media-image.json, media_attachments",
        "media-video.json, media_attachments",
        "poll.json, poll",
        "preview-card.json, card",
        "preview-card-2.json, card",
        "preview-card-3.json, card",
        "preview-card-4.json, card",
        "tootsdk-card-string-size.json, card",
        "tag.json, tags"
    })
    void each_part_of_a_status_becomes_this_part_of_a_post(String file, String field) throws Exception {
        JsonNode part = Fixtures.json("fragments/" + file);
        ObjectNode status = (ObjectNode) Fixtures.json("status.docs.json");
        status.put("content", "<p>Bonjour :blobaww: #ObsRS</p>");
        if (status.path(field).isArray()) {
            status.putArray(field).add(part);
        } else {
            status.set(field, part);
        }
        Golden.compare(
                "fragment-" + file.replaceFirst("\\.json$", ".txt"),
                new Golden().became(Fixtures.bytes(status.toString())));
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
}
