package fr.obsrs.wall.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.EventStream;
import fr.obsrs.Installation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The installation under test, ours or one that was named, and what authors and moderators do on it. */
final class Subject implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A post of ours, by words that no other has. */
    record Mine(String id, String text) {}

    private final @Nullable Installation ours;
    private final URI base;
    private final String credentials;
    private final HttpClient http = HttpClient.newHttpClient();
    /** What we put up and did not take down. */
    private final List<Mine> up = new ArrayList<>();

    Subject() {
        String named = System.getProperty("obsrs.conformance.url");
        ours = named == null ? Installation.prepared().start() : null;
        base = URI.create(ours == null ? named : ours.url("/"));
        String name = System.getProperty("obsrs.conformance.user", Installation.ADMIN);
        String password = System.getProperty("obsrs.conformance.password", Installation.PASSWORD);
        credentials = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    URI address() {
        return base;
    }

    EventStream open(String path, String... header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
        if (header.length > 0) {
            request.headers(header);
        }
        return new EventStream(request);
    }

    /** Waits for a person. */
    Mine posted(String words, String... room) {
        Map<String, String> post = new HashMap<>();
        post.put("name", "Maud");
        post.put("text", words + " " + UUID.randomUUID());
        List.of(room).forEach(id -> post.put("room", id));
        Mine mine = new Mine(ok(json("/posts").POST(body(post))).get("id").asText(), String.valueOf(post.get("text")));
        await().atMost(PATIENCE).until(() -> find(mine, "waiting").has("version"));
        return mine;
    }

    Mine shown(String words, String... room) {
        Mine mine = posted(words, room);
        decide(mine, "waiting", "approve");
        up.add(mine);
        return mine;
    }

    void retract(Mine mine) {
        up.remove(mine);
        decide(mine, "shown", "retract");
    }

    void reject(Mine mine) {
        decide(mine, "waiting", "reject");
    }

    private void decide(Mine mine, String state, String action) {
        Map<String, Object> decision = Map.of(
                "id",
                UUID.randomUUID(),
                "action",
                action,
                "version",
                find(mine, state).get("version").asLong(),
                "reason",
                "HORS_SUJET");
        ok(json("/desk/api/posts/" + mine.id() + "/decisions").POST(body(decision)));
    }

    private JsonNode find(Mine mine, String state) {
        String last = mine.text().substring(mine.text().length() - 36);
        return ok(json("/desk/api/queue?state=" + state + "&q=" + last)).at("/posts/0");
    }

    void scene(String scene) {
        ok(json("/desk/api/scene").PUT(HttpRequest.BodyPublishers.ofString(scene)));
    }

    JsonNode wall() {
        return ok(json("/wall/posts"));
    }

    /** As a power cut would. Only what is ours. */
    void killAndStart() {
        Assumptions.assumeTrue(ours != null, "somebody else's installation is not killed");
        if (ours != null) {
            ours.kill();
            ours.start();
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Authorization", credentials).header("Content-Type", "application/json");
    }

    private JsonNode ok(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Installation.parse(answer.body());
    }

    private static HttpRequest.BodyPublisher body(Object value) {
        return HttpRequest.BodyPublishers.ofString(
                Installation.JSON.valueToTree(value).toString());
    }

    /** Somebody else's wall is left as it was. */
    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        } else {
            List.copyOf(up).forEach(this::retract);
        }
    }
}
