package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The statuses of a fake server, newest first, and how a page of them is chosen. Thread-safe. */
final class FakeTimeline {
    private static final Pattern TAG = Pattern.compile("#(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<ObjectNode> statuses = new ArrayList<>();
    private int published;

    synchronized String publish(URI server, String html, String name, Instant at) {
        String id = Long.toString((at.toEpochMilli() << 16) + published++);
        String account = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        ObjectNode status = Fixtures.JSON.createObjectNode();
        status.put("id", id)
                .put("uri", server + "/users/" + account + "/statuses/" + id)
                .put("url", server + "/@" + account + "/" + id)
                .put("visibility", "public")
                .put("language", "fr")
                .put("spoiler_text", "")
                .put("created_at", at.toString())
                .putNull("edited_at")
                .putNull("reblog");
        status.putObject("account")
                .put("username", account)
                .put("acct", account)
                .put("display_name", name)
                .put("url", server + "/@" + account);
        status.putArray("media_attachments");
        say(status, html);
        int place = 0;
        while (place < statuses.size() && isAbove(statuses.get(place), id)) {
            place++;
        }
        statuses.add(place, status);
        return id;
    }

    static void say(ObjectNode status, String html) {
        status.put("content", html);
        var tags = status.putArray("tags");
        TAG.matcher(Jsoup.parseBodyFragment(html).text())
                .results()
                .forEach(tag -> tags.addObject().put("name", tag.group(1).toLowerCase(Locale.ROOT)));
    }

    synchronized void change(String id, Consumer<ObjectNode> change) {
        statuses.stream()
                .filter(status -> status.path("id").asText().equals(id))
                .findFirst()
                .ifPresentOrElse(change, () -> {
                    throw new IllegalArgumentException("no status " + id);
                });
    }

    synchronized void delete(String id) {
        statuses.removeIf(status -> status.path("id").asText().equals(id));
    }

    synchronized void load(JsonNode page) {
        page.forEach(status -> statuses.add(status.deepCopy()));
    }

    /** One status as JSON. */
    synchronized Optional<String> status(String id) {
        return statuses.stream()
                .filter(status -> status.path("id").asText().equals(id))
                .findFirst()
                .map(JsonNode::toString);
    }

    /** Those of the ids that are there, as a JSON array. */
    synchronized String statuses(List<String> ids) {
        return ids.stream().flatMap(id -> status(id).stream()).collect(Collectors.joining(",", "[", "]"));
    }

    /** A page as JSON: with {@code min_id} the ones just above it, else the newest. */
    synchronized String page(String tag, String query) {
        Set<String> tags = new HashSet<>(Set.of(tag.toLowerCase(Locale.ROOT)));
        int limit = 20;
        String minId = "";
        for (String parameter : query.split("&", -1)) {
            String name = decoded(parameter.replaceFirst("=.*", ""));
            String value = decoded(parameter.replaceFirst("^[^=]*=?", ""));
            switch (name) {
                case "limit" -> limit = Math.min(40, Integer.parseInt(value));
                case "min_id" -> minId = value;
                case "any[]" -> tags.add(value.toLowerCase(Locale.ROOT));
                default -> {}
            }
        }
        List<ObjectNode> found = new ArrayList<>(
                statuses.stream().filter(status -> carries(status, tags)).toList());
        if (!minId.isEmpty()) {
            int above = 0;
            while (above < found.size() && isAbove(found.get(above), minId)) {
                above++;
            }
            found = found.subList(Math.max(0, above - limit), above);
        }
        return found.stream().limit(limit).map(JsonNode::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean carries(ObjectNode status, Set<String> tags) {
        for (JsonNode tag : status.path("tags")) {
            if (tags.contains(tag.path("name").asText().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Decimal ids by their size; others stand above until the id itself is met. */
    private static boolean isAbove(ObjectNode status, String id) {
        String its = status.path("id").asText();
        return its.matches("[0-9]+") && id.matches("[0-9]+")
                ? StatusIds.newest(List.of(its, id)).orElseThrow().equals(its) && !its.equals(id)
                : !its.equals(id);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
