package fr.obsrs.connector.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a rehearsal, from {@code rehearsal/posts.jsonl}: one JSON object per line, with {@code name} (a person),
 * {@code body} (whom they work for, optional), {@code text}, {@code lang}, {@code room} and {@code warning} (both
 * optional).
 */
final class Script {
    private static final String FILE = "/rehearsal/posts.jsonl";
    private static final JsonMapper JSON = new JsonMapper();

    /** One line of the file. */
    record Line(
            String name,
            @Nullable String body,
            String text,
            String lang,
            @Nullable String room,
            @Nullable String warning) {}

    private final String source;
    private final String run;
    private final Predicate<String> roomExists;
    private final List<Line> lines = read();

    /**
     * @param run sets this run's posts apart from all others'
     * @param roomExists a line of a room that the event has not is for all rooms
     */
    Script(String source, String run, Predicate<String> roomExists) {
        this.source = source;
        this.run = run;
        this.roomExists = roomExists;
    }

    int length() {
        return lines.size();
    }

    /** Post number n, from 0, as if it were published now; after the last line comes the first again. */
    Post post(long n, Instant now) {
        Line line = lines.get((int) (n % lines.size()));
        String author = line.body() == null ? line.name() : line.name() + ", " + line.body();
        List<Span> spans = Spans.of(line.text());
        return new Post(
                PostId.of(Network.REHEARSAL, "rehearsal/" + run + "/" + n),
                Network.REHEARSAL,
                source,
                null,
                new Author("rehearsal/" + author, author, null, null),
                line.text(),
                spans,
                line.lang(),
                line.warning(),
                line.room() != null && roomExists.test(line.room()) ? line.room() : null,
                spans.stream()
                        .filter(span -> span.kind() == Span.Kind.HASHTAG)
                        .map(span -> line.text().substring(span.start() + 1, span.end()))
                        .toList(),
                List.of(),
                now.truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    private static List<Line> read() {
        try (InputStream file = Script.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not part of this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Script::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String json) {
        try {
            return JSON.readValue(json, Line.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(FILE + " holds a line that is none", e);
        }
    }
}
