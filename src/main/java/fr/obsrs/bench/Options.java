package fr.obsrs.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param rates posts per second, one run each, 1 to 1,000
 * @param seconds how long to measure
 * @param warmUp how long to run before that
 * @param streams how many screens watch, 1 to 5,000
 */
record Options(List<Integer> rates, Duration seconds, Duration warmUp, int streams) {
    static final String USAGE = """
            Usage: java -jar quarkus-run.jar bench [--rates 10,200] [--seconds 20] [--warm-up 10] [--streams 1]

            Starts a broker and a wall of its own, lets invented posts in at each rate, and reports how long a post takes
            from its source to a screen (post to stream) and the processor time that each process spends per post.

              --rates     posts per second, one run each (1 to 1000)
              --seconds   how long to measure each (1 to 3600)
              --warm-up   seconds to run before that (0 to 3600)
              --streams   screens that watch (1 to 5000)
            """;

    static final Options DEFAULT = new Options(List.of(10, 200), Duration.ofSeconds(20), Duration.ofSeconds(10), 1);

    /** @throws IllegalArgumentException with a sentence for the person at the console */
    static Options parse(String... arguments) {
        Options options = DEFAULT;
        for (int at = 0; at < arguments.length; at += 2) {
            String name = arguments[at];
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        name.startsWith("--") ? name + " needs a value." : "Cannot make sense of " + name + ".");
            }
            options = options.with(name, arguments[at + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rates" ->
                new Options(
                        Arrays.stream(value.split(",", -1))
                                .map(rate -> number(name, rate, 1, 1_000))
                                .toList(),
                        seconds,
                        warmUp,
                        streams);
            case "--seconds" -> new Options(rates, Duration.ofSeconds(number(name, value, 1, 3_600)), warmUp, streams);
            case "--warm-up" -> new Options(rates, seconds, Duration.ofSeconds(number(name, value, 0, 3_600)), streams);
            case "--streams" -> new Options(rates, seconds, warmUp, number(name, value, 1, 5_000));
            default -> throw new IllegalArgumentException("There is no option " + name + ".");
        };
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
}
