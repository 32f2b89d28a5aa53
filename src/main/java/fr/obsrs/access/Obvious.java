package fr.obsrs.access;

import fr.obsrs.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The passphrases that whoever guesses tries first: words of a list, of the event and of the account's name, one
 * character or a row of them, with little else.
 */
@Singleton
class Obvious {
    /** Without its obvious words a passphrase needs so many different characters, or there is nothing to find out. */
    private static final int DIFFERENT = 5;

    private static final int SHORTEST_WORD = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.,;:!?'’_-]+");

    private final List<String> words;

    @Inject
    Obvious(Event event) {
        this(Stream.concat(Stream.of(event.title()), event.hashtags().stream()));
    }

    /** @param ofTheEvent what stands on its posters */
    Obvious(Stream<String> ofTheEvent) {
        words = Stream.concat(listed(), ofTheEvent.flatMap(Obvious::words))
                .distinct()
                .toList();
    }

    private static Stream<String> listed() {
        InputStream list = Objects.requireNonNull(
                Obvious.class.getResourceAsStream("/access/obvious-words.txt"), "list of obvious words");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one of them for the account of that name. */
    boolean is(String passphrase, String name) {
        List<String> longestFirst = Stream.concat(words.stream(), words(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String left = plain(passphrase);
        for (String word : longestFirst) {
            left = left.replace(word, " ");
        }
        return different(left) < DIFFERENT;
    }

    /** As a whole, and each of its parts. */
    private static Stream<String> words(String text) {
        return Stream.concat(Stream.of(text), BETWEEN.splitAsStream(text))
                .map(Obvious::plain)
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    /** However it is spelt. */
    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SEPARATORS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** How many different characters; of a row such as {@code 12345} or {@code zzzz} only the first two. */
    private static int different(String text) {
        Set<Integer> different = new HashSet<>();
        int before = 0;
        int step = Integer.MAX_VALUE;
        for (int character : text.codePoints().toArray()) {
            int now = character - before;
            boolean goesOn = now == step && Math.abs(now) <= 1;
            if (!goesOn && character != ' ') {
                different.add(character);
            }
            before = character;
            step = now;
        }
        return different.size();
    }
}
