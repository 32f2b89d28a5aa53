package fr.obsrs.connector.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.post.Links;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of somebody's JSON, field by field; null counts as absent. All methods throw {@link Flaw}, which names the
 * field.
 *
 * @param path with a dot at its end, such as {@code data.}; empty for the body itself
 */
record Fields(JsonNode node, String path) {
    private static final int LONGEST_TIME = 40;

    Optional<String> text(String field, int longest) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw new Flaw(path + field, "A text of at most " + longest + " UTF-16 units.");
        }
        return Optional.of(value.textValue());
    }

    String requiredText(String field, int longest) {
        return text(field, longest)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Flaw(path + field, "Needed: a text of 1 to " + longest + " UTF-16 units."));
    }

    Optional<URI> address(String field) {
        return text(field, 2_048)
                .map(value -> Links.web(value)
                        .orElseThrow(() -> new Flaw(path + field, "A web address, http:// or https://, or nothing.")));
    }

    /** Never later than now: senders' clocks differ. */
    Optional<Instant> time(String field, Instant now) {
        return text(field, LONGEST_TIME).map(value -> {
            try {
                Instant said = OffsetDateTime.parse(value).toInstant();
                return said.isBefore(now) ? said : now;
            } catch (DateTimeParseException e) {
                throw new Flaw(path + field, "A time as RFC 3339 writes it, such as 2026-11-24T09:05:00Z.");
            }
        });
    }

    Fields object(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            throw new Flaw(path + field, "Needed: an object.");
        }
        return new Fields(value, path + field + ".");
    }

    List<Fields> objects(String field, int most) {
        JsonNode list = node.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isObject()) {
                break;
            }
            objects.add(new Fields(value, "%s%s[%d].".formatted(path, field, objects.size())));
        }
        if (!list.isArray() || objects.size() != list.size() || list.size() > most) {
            throw new Flaw(path + field, "A list of at most " + most + " objects.");
        }
        return objects;
    }
}
