package fr.obsrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/** A moderator's script: what the desk's API lets one do, and what anyone can read of the wall. */
public record DeskClient(Installation installation, String name, String password) {

    /** The administrator's. */
    public DeskClient(Installation installation) {
        this(installation, Installation.ADMIN, Installation.PASSWORD);
    }

    /** Posts that stand somewhere, such as {@code waiting}. */
    public List<JsonNode> posts(String state) {
        JsonNode listing = installation.json(signedIn("/desk/api/queue?limit=1000&state=" + state));
        return list(listing.get("posts"));
    }

    /** The one whose text contains these words; fails when there is none, or more than one. */
    public JsonNode find(String state, String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        List<JsonNode> found = list(installation
                .json(signedIn("/desk/api/queue?state=" + state + "&q=" + q))
                .get("posts"));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " posts are " + state + " and say «" + words + "»");
        }
        return found.get(0);
    }

    public CompletableFuture<HttpResponse<String>> decide(JsonNode post, String action, UUID id) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("action", action);
        body.put("version", post.get("version").asLong());
        body.put("reason", "HORS_SUJET");
        return installation.sendAsync(Installation.posting(
                signedIn("/desk/api/posts/" + post.get("id").asText() + "/decisions"), body));
    }

    /** Decides, and expects to be obeyed. */
    public JsonNode decided(JsonNode post, String action) {
        HttpResponse<String> answer = decide(post, action, UUID.randomUUID()).join();
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Installation.parse(answer.body());
    }

    /** Texts on the common wall, newest first. */
    public List<String> wall() {
        return list(installation.json(installation.request("/wall/posts")).get("posts")).stream()
                .map(post -> post.get("text").asText())
                .toList();
    }

    private HttpRequest.Builder signedIn(String path) {
        return installation.signedIn(path, name, password);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
