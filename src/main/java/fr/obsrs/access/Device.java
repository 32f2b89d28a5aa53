package fr.obsrs.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser's name for itself in two words that its owner knows again. Nothing else of it is kept. */
final class Device {
    /** What the name contains, and the word for it; browsers pretend to be those that stand below them. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"CriOS/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"CrOS", "ChromeOS"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private Device() {}

    /** Such as {@code Firefox · Linux}; a question mark for what nobody knows. */
    static String of(@Nullable String agent) {
        String name = agent == null ? "" : agent;
        return word(BROWSERS, name) + " · " + word(SYSTEMS, name);
    }

    private static String word(String[][] known, String agent) {
        return Stream.of(known)
                .filter(pair -> agent.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("?");
    }
}
