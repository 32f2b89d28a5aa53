package fr.obsrs.journal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of RFC 4180 that a spreadsheet can open without running anything: what would begin a formula has an apostrophe
 * before it, and one record is one line, whatever was written.
 *
 * <p>Not only at the beginning of a cell: spreadsheets also split at semicolons or tabs, in some countries unasked, and
 * then quotes in the middle of a field of theirs hold nothing together.
 */
final class Csv {
    /** So that spreadsheets read UTF-8. */
    static final String MARK = "\uFEFF";

    static final String END = "\r\n";

    /** As they are, and as wide or as small as East Asian letters. */
    private static final String FORMULA = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]";
    /** What some spreadsheets strip, or take for the edge of a cell, before they look. */
    private static final String SKIPPED = "[\\p{Z}\\p{C}\"]*";

    private static final Pattern STARTS = Pattern.compile(
            "^(?=[\\t\\r\\n]|" + SKIPPED + FORMULA + ")|(?<=[,;|\\t\\r\\n])(?=" + SKIPPED + FORMULA + ")");
    /** Also tabs, which some split at, and what no eye sees. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private static final Pattern QUOTED = Pattern.compile("[,;|\"]|^\\p{Z}|\\p{Z}$");

    private Csv() {}

    /** Without its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String raw) {
        String harmless = STARTS.matcher(raw).replaceAll("'");
        String text = BREAKS.matcher(harmless).replaceAll(" ");
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
