package fr.obsrs.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A workshop of the event.
 *
 * @param id what URLs and posts say, such as {@code atelier-1}: a to z, 0 to 9 and hyphens, at most 40
 * @param number 1 to 9
 */
public record Room(String id, int number, String title, List<String> hashtags) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    public Room {
        hashtags = List.copyOf(hashtags);
        if (!isId(id) || !isNumber(number)) {
            throw new IllegalArgumentException(
                    "room '%s': an id is a to z, 0 to 9 and hyphens, at most 40; a number is 1 to 9".formatted(id));
        }
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static boolean isNumber(int number) {
        return number >= 1 && number <= 9;
    }
}
