package fr.obsrs.journal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of RFC 4180 that a spreadsheet can open without running anything: a cell that would begin a formula begins with
 * an apostrophe, and one record is one line, whatever was written.
 */
final class Csv {
    /** So that spreadsheets read UTF-8. */
    static final String MARK = "\uFEFF";

    static final String END = "\r\n";

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u000B\\u000C\\u0085\\u2028\\u2029]+");
    /** As they are, and as wide as East Asian letters. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String BLANK = "\t\r\n";

    private Csv() {}

    /** Without its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String raw) {
        String text = BREAKS.matcher(raw).replaceAll(" ");
        String safe = beginsFormula(raw) ? "'" + text : text;
        return safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || !safe.equals(safe.strip())
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** Some spreadsheets strip what is blank before they look. */
    private static boolean beginsFormula(String raw) {
        String bare = raw.stripLeading();
        return (!raw.isEmpty() && BLANK.indexOf(raw.charAt(0)) >= 0)
                || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
    }
}
