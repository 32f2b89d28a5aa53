package fr.obsrs.access;

import fr.obsrs.event.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page says of what was just done; the page that follows is told in its address, so nothing else may stand there. */
enum Said {
    ROLE,
    REMOVED,
    WITHDRAWN,
    ENDED,
    PASSPHRASE,
    LAST,
    FIXED,
    UNKNOWN,
    UNSURE,
    WRONG,
    SHORT,
    OBVIOUS,
    WAIT;

    static Optional<Said> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(said -> said.toString().equals(word))
                .findFirst();
    }

    static Said of(People.Outcome outcome, Said done) {
        return switch (outcome) {
            case DONE -> done;
            case LAST -> LAST;
            case FIXED -> FIXED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The page that says it. */
    URI on(String path, @Nullable String lang) {
        String language = lang == null ? "" : "&lang=" + Language.of(lang, null).tag();
        return URI.create(path + "?said=" + this + language);
    }

    /** Whether all went as it was meant. */
    public boolean isGood() {
        return compareTo(LAST) < 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
