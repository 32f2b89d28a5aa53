package fr.obsrs.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import fr.obsrs.DeskClient;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Visitors;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/** One running wall with its desk, screens and scripts, for a whole class of tests. */
final class Evening implements AutoCloseable {
    final Installation wall = Installation.prepared().start();
    final DeskClient desk = new DeskClient(wall);
    private final Visitors visitors = new Visitors();

    /** Somebody uses the form; waits until it waits. */
    JsonNode posted(String text) {
        HttpResponse<String> answer =
                wall.send(Installation.posting(wall.request("/posts"), Map.of("name", "Ana", "text", text)));
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return waiting(text);
    }

    /** A moderator copies a post of somebody's. */
    JsonNode copied(String handle, String link, String text) {
        Map<String, Object> entry =
                Map.of("network", "x", "link", link, "name", "Spam", "handle", handle, "text", text);
        HttpResponse<String> answer = wall.send(Installation.posting(wall.signedIn("/desk/api/posts"), entry));
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return waiting(text);
    }

    private JsonNode waiting(String text) {
        return Awaitility.await()
                .until(
                        () -> desk.posts("waiting").stream()
                                .filter(post -> post.get("text").asText().equals(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    HttpResponse<String> retract(JsonNode post) {
        Map<String, Object> body = new HashMap<>(Map.of("id", UUID.randomUUID(), "action", "retract"));
        body.put("reason", "HORS_SUJET");
        return wall.send(Installation.posting(
                wall.signedIn("/desk/api/posts/" + post.get("id").asText() + "/decisions"), body));
    }

    /** What the walls show from now on. */
    void scene(String change) {
        wall.json(wall.signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(change)));
    }

    JsonNode history(JsonNode post) {
        return wall.json(wall.signedIn("/desk/api/posts/" + post.get("id").asText() + "/history"));
    }

    String text(String path) {
        HttpResponse<String> answer = wall.send(wall.signedIn(path));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** A page of a moderator's, or of a screen, which needs no account. */
    Page open(String path) {
        Page page = visitors.visitor(Entrance.signedIn(wall).setViewportSize(1440, 900));
        page.navigate(wall.url(path));
        return page;
    }

    List<String> troubles() {
        return visitors.troubles();
    }

    @Override
    public void close() {
        visitors.close();
        wall.close();
    }
}
