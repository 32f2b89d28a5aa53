package fr.obsrs.connector.webhook;

import fr.obsrs.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody's tool, which signs what it sends. */
record Tool(Installation wall, String name, Secret secret) {

    /** One delivery, not sent yet. */
    HttpRequest.Builder delivery(String id, byte[] body) {
        String timestamp = Long.toString(System.currentTimeMillis() / 1_000);
        String signature = Base64.getEncoder().encodeToString(secret.sign(id, timestamp, body));
        return wall.request("/hooks/" + name)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> send(String id, String body) {
        return wall.send(delivery(id, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends it under an id of its own; gives the status. */
    int tells(String body) {
        return send("msg_" + UUID.randomUUID(), body).statusCode();
    }

    static String created(String id, String text) {
        return envelope("created", id, Map.of("text", text, "author", Map.of("name", "Marie Démo")));
    }

    static String updated(String id, String text) {
        return envelope("updated", id, Map.of("text", text, "author", Map.of("name", "Marie Démo")));
    }

    static String deleted(String id) {
        return envelope("deleted", id, Map.of());
    }

    private static String envelope(String what, String id, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("network", "linkedin");
        data.put("id", id);
        try {
            return Installation.JSON.writeValueAsString(Map.of(
                    "type",
                    "social.post." + what,
                    "timestamp",
                    java.time.Instant.now().toString(),
                    "data",
                    data));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
