package fr.obsrs.audience;

import fr.obsrs.Installation;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What an attendee's browser or program sends. */
record Attendee(Installation wall) {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    HttpResponse<String> json(String body) {
        return wall.send(wall.request("/posts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return wall.send(wall.request(path)
                .header("Content-Type", FORM)
                .header("Accept", BROWSER)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> page(String path) {
        return wall.send(wall.request(path).header("Accept", BROWSER));
    }

    String status(String path) {
        return wall.json(wall.request(path).header("Accept", "application/json"))
                .get("status")
                .asText();
    }
}
