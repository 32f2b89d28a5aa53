package fr.obsrs.connector.mastodon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a JSON array into the bytes of its elements, whatever they hold and however deep they nest, so that one that
 * cannot be read does not cost the others.
 */
final class JsonArray {
    /** No page of any server is longer; a longer one is an attempt to keep us busy. */
    private static final int MOST = 400;

    private JsonArray() {}

    /** The elements as they were written; nothing when this is no array from its first byte to its last, or too long. */
    static Optional<List<byte[]>> elements(byte[] json) {
        int at = skipSpace(json, 0);
        if (at == json.length || json[at] != '[') {
            return Optional.empty();
        }
        List<byte[]> elements = new ArrayList<>();
        int depth = 1;
        boolean quoted = false;
        int start = ++at;
        for (; at < json.length && depth > 0 && elements.size() <= MOST; at++) {
            byte unit = json[at];
            if (quoted) {
                if (unit == '\\') {
                    at++;
                } else if (unit == '"') {
                    quoted = false;
                }
            } else if (unit == '"') {
                quoted = true;
            } else if (unit == '[' || unit == '{') {
                depth++;
            } else if (unit == ']' || unit == '}') {
                depth--;
            }
            if (!quoted && ((depth == 1 && unit == ',') || depth == 0)) {
                add(elements, json, start, at);
                start = at + 1;
            }
        }
        return depth == 0 && elements.size() <= MOST && skipSpace(json, at) == json.length
                ? Optional.of(elements)
                : Optional.empty();
    }

    private static void add(List<byte[]> elements, byte[] json, int start, int end) {
        if (skipSpace(json, start) < end) {
            elements.add(Arrays.copyOfRange(json, start, end));
        }
    }

    private static int skipSpace(byte[] json, int from) {
        int at = from;
        while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }
}
