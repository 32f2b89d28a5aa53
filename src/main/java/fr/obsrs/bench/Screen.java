package fr.obsrs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** One screen that watches the wall's stream and keeps when each post arrived. Reads on a thread of its own. */
final class Screen implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String POST = "event: post";
    private static final String DATA = "data: ";

    /** A post as it came, both moments by this machine's clock in ms since 1970. */
    record Seen(long published, long arrived) {
        long latency() {
            return Math.max(0, arrived - published);
        }
    }

    private final Map<String, Seen> posts = new ConcurrentHashMap<>();
    private final AtomicInteger twice = new AtomicInteger();
    private final InputStream stream;

    Screen(HttpClient http, URI events) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("The wall's stream answered " + response.statusCode() + ".");
        }
        stream = response.body();
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            boolean post = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.currentTimeMillis();
                if (post && line.startsWith(DATA)) {
                    keep(JSON.readTree(line.substring(DATA.length())), now);
                }
                post = line.equals(POST);
            }
        } catch (IOException closed) {
            // By us, or by the wall: then the posts that follow are missing, and the table says so.
        }
    }

    private void keep(JsonNode post, long now) {
        Seen seen = new Seen(Instant.parse(post.get("publishedAt").asText()).toEpochMilli(), now);
        if (posts.putIfAbsent(post.get("id").asText(), seen) != null) {
            twice.incrementAndGet();
        }
    }

    /**
     * Records how late these posts were.
     *
     * @param expected ids
     * @return how many of them never came
     */
    long tally(Set<String> expected, Histogram millis) {
        long missing = 0;
        for (String id : expected) {
            Seen seen = posts.get(id);
            if (seen == null) {
                missing++;
            } else {
                millis.recordValue(seen.latency());
            }
        }
        return missing;
    }

    /** Posts that came more than once. */
    int twice() {
        return twice.get();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
