package fr.obsrs.post;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside, harmless to show and equal to compare, without changing what it says: composed letters (NFC), one
 * sign for a line's end, no control characters, no halves of characters, nothing that turns its neighbours round, and
 * marks that stay on their line. The same rules for what people type and for what networks bring.
 */
public final class PlainText {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^<>]*>");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{4,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Neither space nor mark, nor one of the letters that show nothing. */
    private static final Pattern SEEN =
            Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    private PlainText() {}

    /** Text of several lines: at most three line ends in a row, none at its ends. */
    public static String text(String raw) {
        return EMPTY_LINES.matcher(characters(raw)).replaceAll("\n\n\n").strip();
    }

    /** Text of one line, such as a name. */
    public static String line(String raw) {
        return characters(SPACES.matcher(raw).replaceAll(" ")).strip();
    }

    /** The same of what should hold no markup, yet does on some servers: tags are left out. At most so many units. */
    public static String text(@Nullable String raw, int longest) {
        return raw == null ? "" : cut(text(TAG.matcher(raw).replaceAll("")), longest);
    }

    /** The same on one line. */
    public static String line(@Nullable String raw, int longest) {
        return raw == null ? "" : cut(line(TAG.matcher(raw).replaceAll("")), longest);
    }

    /** Its characters only: spaces and lines stay where they stand, a tab as a space. */
    public static String characters(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        LINE_END.matcher(raw)
                .replaceAll("\n")
                .codePoints()
                .map(codePoint -> codePoint == '\t' ? ' ' : codePoint)
                .filter(PlainText::mayStay)
                .forEach(kept::appendCodePoint);
        StringBuilder low = new StringBuilder(kept.length());
        Marks marks = new Marks();
        Normalizer.normalize(kept, Normalizer.Form.NFC)
                .codePoints()
                .filter(marks::mayStay)
                .forEach(low::appendCodePoint);
        return low.toString();
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

    /** Whether anything of it would be seen. */
    public static boolean isSeen(String text) {
        return SEEN.matcher(text).find();
    }

    /** In characters, not in their halves. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Embeddings, overrides and isolates turn neighbours round; marks (LRM, RLM) only place a sign, so they stay. */
    private static boolean mayStay(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || (type != Character.CONTROL
                        && type != Character.SURROGATE
                        && !(codePoint >= 0x202A && codePoint <= 0x202E)
                        && !(codePoint >= 0x2066 && codePoint <= 0x2069)
                        && !(codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
                        && codePoint != 0xFEFF
                        && (codePoint & 0xFFFE) != 0xFFFE);
    }

    /**
     * Counts the marks on a letter: above three, they leave their line and cover others'. For one text, in its order;
     * what joins or hides between them does not begin anew.
     */
    public static final class Marks {
        private static final int MOST = 3;

        private int height;

        public boolean mayStay(int codePoint) {
            int type = Character.getType(codePoint);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                return ++height <= MOST;
            }
            if (type != Character.FORMAT) {
                height = 0;
            }
            return true;
        }
    }
}
