package fr.obsrs.audience;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes what people type harmless to show and equal to compare, without changing what it says. */
final class PlainText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\uFEFF\\uFFF9-\\uFFFB]");
    /** Embeddings, overrides and isolates turn neighbours round; marks (LRM, RLM) only place a sign, so they stay. */
    private static final Pattern BIDI = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    /** Above three marks on one letter, they leave their line. */
    private static final Pattern MARKS = Pattern.compile("([\\p{Mn}\\p{Me}]{3})[\\p{Mn}\\p{Me}]+");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{4,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Neither space nor mark, nor one of the letters that show nothing. */
    private static final Pattern SEEN =
            Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");

    private PlainText() {}

    /** Text of several lines: at most three line ends in a row, none at its ends. */
    static String ofText(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n").replace('\t', ' ');
        return EMPTY_LINES.matcher(safe(lines)).replaceAll("\n\n\n").strip();
    }

    /** Text of one line. */
    static String ofLine(String typed) {
        String line = SPACES.matcher(typed).replaceAll(" ");
        return safe(line).strip();
    }

    /** Whether anything of it would be seen. */
    static boolean isSeen(String text) {
        return SEEN.matcher(text).find();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String safe(String text) {
        String whole = LONE_SURROGATE.matcher(text).replaceAll("");
        String shown = BIDI.matcher(CONTROL.matcher(whole).replaceAll("")).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(shown, Normalizer.Form.NFC)).replaceAll("$1");
    }
}
