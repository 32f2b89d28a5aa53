package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of the wall's stream that keeps every event with the moment of its arrival. */
public final class EventStream implements AutoCloseable {

    /** @param nanos when it arrived, by {@link System#nanoTime()} */
    public record Event(
            String name, JsonNode data, @Nullable String id, long nanos) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;

    public EventStream(HttpRequest.Builder request) {
        response = HttpClient.newHttpClient()
                .sendAsync(request.header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines())
                .join();
        Thread reader = new Thread(this::read, "stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        String name = "message";
        StringBuilder data = new StringBuilder();
        String id = null;
        try {
            for (String line : (Iterable<String>) response.body()::iterator) {
                lines.add(line);
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.isEmpty() && data.length() > 0) {
                    events.add(new Event(name, Installation.parse(data.toString()), id, System.nanoTime()));
                    name = "message";
                    data.setLength(0);
                    id = null;
                }
            }
        } catch (RuntimeException closed) {
            // The server went away, or the test is over.
        }
    }

    public int status() {
        return response.statusCode();
    }

    public HttpResponse<?> response() {
        return response;
    }

    public List<Event> events() {
        return events;
    }

    public List<Event> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Every line as it came. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        response.body().close();
    }
}
