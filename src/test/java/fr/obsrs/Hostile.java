package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.post.Author;
import fr.obsrs.post.Links;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Spans;
import fr.obsrs.topic.Posts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Strings that break things, and posts which have one in every field; see {@code hostile/README.md} for their origin. */
public final class Hostile {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int LONGEST_NAME = 200;

    private Hostile() {}

    /** Markup that would run a script or reach another host. */
    static List<String> markup() {
        return read("xss.json");
    }

    /** The big list, and after it, so on top of a wall, the markup. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(read("blns.json"));
        all.addAll(markup());
        return all;
    }

    /** Lines of the export, without the names of its columns. */
    static List<String> audit(Installation wall, String query) {
        String csv =
                wall.send(wall.signedIn("/desk/api/audit?format=csv" + query)).body();
        return List.of(csv.substring(0, csv.length() - 2).split("\r\n")).stream()
                .skip(1)
                .toList();
    }

    /** As much as an announcement or a name takes. */
    public static String cut(String words) {
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    static String script() {
        return new String(bytes("inspect.js"), StandardCharsets.UTF_8);
    }

    /** Writes a post for each string where connectors write; gives how many that were. */
    static int post(Installation wall, List<String> strings) {
        try (KafkaProducer<String, byte[]> posts = new KafkaProducer<>(
                Map.of("bootstrap.servers", wall.broker()), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < strings.size(); i++) {
                var unused = posts.send(Posts.record(post(i, strings.get(i))));
            }
        }
        return strings.size();
    }

    /** The string in each of its fields, cleaned as every connector does. */
    public static Post post(int number, String raw) {
        String text = PlainText.text(raw, Post.LONGEST_TEXT);
        String said = PlainText.text(raw);
        String name = PlainText.line(raw);
        String shown = PlainText.isSeen(said) ? said : text + "Rien à voir " + number;
        return new Post(
                PostId.of(Network.MASTODON, "hostile " + number),
                Network.MASTODON,
                "mastodon-hostile",
                Links.web("https://evil.example/" + number + "?" + URLEncoder.encode(raw, StandardCharsets.UTF_8))
                        .orElseThrow(),
                new Author(
                        "hostile " + number + raw,
                        name(name),
                        name(name),
                        Links.web(raw).orElse(null)),
                shown,
                Spans.of(shown).stream().limit(20).toList(),
                null,
                number % 10 == 0 ? shown : null,
                room(number),
                List.of(name),
                List.of(new Media(
                        Media.Kind.IMAGE,
                        URI.create("https://evil.example/" + number + ".png"),
                        said,
                        0,
                        0,
                        List.of())),
                NOON,
                null);
    }

    private static String name(String line) {
        return PlainText.isSeen(line) ? PlainText.cut(line, LONGEST_NAME) : "Personne";
    }

    private static @Nullable String room(int number) {
        return number % 3 == 0 ? "atelier-" + (1 + number % 5) : null;
    }

    private static List<String> read(String file) {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : Installation.parse(new String(bytes(file), StandardCharsets.UTF_8))) {
            strings.add(each.asText());
        }
        return strings;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Hostile.class.getResourceAsStream("/hostile/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
