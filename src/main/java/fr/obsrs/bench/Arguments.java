package fr.obsrs.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line of {@code --name value} pairs. What makes no sense is an {@link IllegalArgumentException} with a sentence. */
final class Arguments {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param known names, with their dashes */
    Arguments(List<String> known, String... words) {
        for (int at = 0; at < words.length; at += 2) {
            String name = words[at];
            if (at + 1 == words.length || !name.startsWith("--")) {
                throw new IllegalArgumentException(
                        name.startsWith("--") ? name + " needs a value." : "Cannot make sense of " + name + ".");
            }
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no option " + name + ".");
            }
            values.put(name, words[at + 1]);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int least, int most, int otherwise) {
        return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
    }

    /** Separated by commas. */
    List<Integer> numbers(String name, int least, int most, List<Integer> otherwise) {
        return text(name)
                .map(value -> Arrays.stream(value.split(",", -1))
                        .map(one -> number(name, one, least, most))
                        .toList())
                .orElse(otherwise);
    }

    private static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException said) {
            // The sentence below says it better.
        }
        throw new IllegalArgumentException("%s is %s and must be %d to %d.".formatted(name, value, least, most));
    }

    /** Some of these words, separated by commas, each once and in the order in which they are listed here. */
    List<String> words(String name, List<String> possible, List<String> otherwise) {
        if (text(name).isEmpty()) {
            return otherwise;
        }
        List<String> said = Arrays.stream(text(name).get().split(",", -1))
                .map(String::strip)
                .toList();
        for (String word : said) {
            if (!possible.contains(word)) {
                throw new IllegalArgumentException(
                        "%s is %s and must be some of %s.".formatted(name, word, String.join(",", possible)));
            }
        }
        return possible.stream().filter(said::contains).toList();
    }
}
