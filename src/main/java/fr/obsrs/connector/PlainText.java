package fr.obsrs.connector;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text from outside, made harmless without changing what it says: control characters, halves of surrogate pairs
 * and direction changes that nobody ends are left out, and what is too long is cut at a word.
 */
public final class PlainText {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^<>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<Integer> EMBEDDINGS = Set.of(0x202A, 0x202B, 0x202D, 0x202E);
    private static final Set<Integer> ISOLATES = Set.of(0x2066, 0x2067, 0x2068);
    private static final int POP_EMBEDDING = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private PlainText() {}

    /** Text that should hold no markup, yet does on some servers: tags are left out, lines are kept. */
    public static String of(@Nullable String raw, int longest) {
        if (raw == null) {
            return "";
        }
        String bare = TAG.matcher(raw.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        String kept = kept(bare, directionsEnd(bare)).strip();
        return kept.length() <= longest ? kept : cut(kept(bare, false).strip(), longest);
    }

    /** The same on one line, such as a name. */
    public static String line(@Nullable String raw, int longest) {
        return of(raw == null ? null : SPACES.matcher(raw).replaceAll(" "), longest);
    }

    /** At most so many UTF-16 units, ending with an ellipsis at a word's end where something was cut. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int at = end; at > longest / 2; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return text.substring(0, at).stripTrailing() + "…";
            }
        }
        return text.substring(0, end) + "…";
    }

    /** Whether every change of direction in a text is ended in it, so that it cannot turn what stands behind it. */
    public static boolean directionsEnd(String text) {
        int embeddings = 0;
        int isolates = 0;
        for (int at = 0; at < text.length(); at++) {
            int unit = text.charAt(at);
            embeddings += EMBEDDINGS.contains(unit) ? 1 : unit == POP_EMBEDDING ? -1 : 0;
            isolates += ISOLATES.contains(unit) ? 1 : unit == POP_ISOLATE ? -1 : 0;
            if (embeddings < 0 || isolates < 0) {
                return false;
            }
        }
        return embeddings == 0 && isolates == 0;
    }

    /** Whether a character may stay; directions may where {@link #directionsEnd}. Line feeds may, tabs may not. */
    public static boolean mayStay(int codePoint, boolean withDirections) {
        if (EMBEDDINGS.contains(codePoint)
                || ISOLATES.contains(codePoint)
                || codePoint == POP_EMBEDDING
                || codePoint == POP_ISOLATE) {
            return withDirections;
        }
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || (type != Character.CONTROL
                        && type != Character.SURROGATE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR
                        && codePoint != 0xFEFF
                        && (codePoint & 0xFFFE) != 0xFFFE);
    }

    private static String kept(String text, boolean withDirections) {
        return text.codePoints()
                .map(codePoint -> codePoint == '\t' ? ' ' : codePoint)
                .filter(codePoint -> mayStay(codePoint, withDirections))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
