package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.post.Links;
import fr.obsrs.post.Media;
import fr.obsrs.post.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Media attachments (docs.joinmastodon.org, entities/MediaAttachment), in their order, by their address at the origin
 * where a server tells it. Those without an address that a proxy may follow are left out.
 */
final class Attachments {
    private static final int MOST = 20;
    private static final int LONGEST_ALT = 1_500;
    private static final int LARGEST = 100_000;

    private Attachments() {}

    static List<Media> read(JsonNode attachments) {
        List<Media> media = new ArrayList<>();
        for (JsonNode attachment : attachments) {
            if (media.size() == MOST) {
                break;
            }
            JsonNode meta = attachment.path("meta");
            Links.web(attachment.path("remote_url").asText(null))
                    .or(() -> Links.web(attachment.path("url").asText(null)))
                    .ifPresent(origin -> media.add(new Media(
                            kind(attachment.path("type").asText("")),
                            origin,
                            PlainText.text(attachment.path("description").asText(""), LONGEST_ALT),
                            pixels(meta.path("original").path("width")),
                            pixels(meta.path("original").path("height")),
                            focus(meta.path("focus")))));
        }
        return media;
    }

    private static Media.Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "image" -> Media.Kind.IMAGE;
            case "video", "gifv" -> Media.Kind.VIDEO;
            case "audio" -> Media.Kind.AUDIO;
            default -> Media.Kind.UNKNOWN;
        };
    }

    private static int pixels(JsonNode size) {
        int pixels = size.asInt(0);
        return pixels < 0 || pixels > LARGEST ? 0 : pixels;
    }

    private static List<Double> focus(JsonNode focus) {
        return focus.path("x").isNumber() && focus.path("y").isNumber()
                ? List.of(bounded(focus.path("x")), bounded(focus.path("y")))
                : List.of();
    }

    private static double bounded(JsonNode coordinate) {
        return Math.max(-1, Math.min(1, coordinate.asDouble()));
    }
}
