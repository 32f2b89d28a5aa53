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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What recorded answers became when somebody last looked, in files. When that changes on purpose, write them anew with
 * {@code -Dobsrs.golden=write} and look at the difference: the test then fails once, to be run again.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/mastodon/golden");
    private static final Hashtags OURS = new Hashtags(List.of("ObsRS"));
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final StatusReader reader =
            new StatusReader("hall", URI.create("https://mastodon.example"), (text, tags) -> true, new FakeTime());

    /** What a status becomes: a post, a dead letter, or nothing. */
    String became(byte[] status) throws Exception {
        Recorder recorder = new Recorder();
        List<String> ids = reader.read(List.of(status), recorder.of("hall")).ids();
        ObjectNode became = JSON.createObjectNode();
        ids.forEach(id -> became.put("id", id));
        recorder.posts().forEach(post -> {
            became.put("home", recorder.isAtHome("hall", ids.get(0)));
            became.put("ours", OURS.in(post.text(), post.tags()));
            became.set("post", JSON.valueToTree(post));
        });
        recorder.unreadable().forEach(reason -> became.put("unreadable", reason));
        recorder.strangers().forEach(post -> became.put("none of ours", post.value()));
        return JSON.writeValueAsString(became) + "\n";
    }

    static void compare(String file, String actual) throws IOException {
        Path golden = FOLDER.resolve(file);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (!expected.equals(actual) && "write".equals(System.getProperty("obsrs.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(expected);
    }
}
