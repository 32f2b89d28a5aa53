package fr.obsrs.bench;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the command line asks of {@link Pipeline}.
 *
 * @param rates posts per second, one run each
 * @param approved how many of these a second a person approves; nothing: all go up by the rules alone
 * @param seconds how long to measure
 * @param warmUp how long to run before that
 * @param streams how many screens watch
 */
record PipelineOptions(List<Integer> rates, OptionalInt approved, Duration seconds, Duration warmUp, int streams) {
    static final String USAGE = """
            Usage: java -jar quarkus-run.jar bench [pipeline] [--rates 10,200] [--approved 20] [--seconds 20] [--warm-up 10] [--streams 1]

            Starts a broker and a wall of its own, lets invented posts in at each rate, and reports how long a post takes
            from its source to a screen (post to stream) and the processor time that each process spends per post.

              --rates     posts per second, one run each (1 to 1000)
              --approved  posts per second that go up, each approved as soon as it is judged; the others wait, held by a
                          rule (1 to 1000; without it, the rules alone put all up)
              --seconds   how long to measure each (1 to 3600)
              --warm-up   seconds to run before that (0 to 3600)
              --streams   screens that watch (1 to 20000)

            """;

    private static final List<String> KNOWN = List.of("--rates", "--approved", "--seconds", "--warm-up", "--streams");

    /** @throws IllegalArgumentException with a sentence for the person at the console */
    static PipelineOptions parse(String... words) {
        Arguments arguments = new Arguments(KNOWN, words);
        List<Integer> rates = arguments.numbers("--rates", 1, 1_000, List.of(10, 200));
        int slowest = rates.stream().mapToInt(Integer::intValue).min().orElse(1);
        int approved = arguments.number("--approved", 1, slowest, 0);
        return new PipelineOptions(
                rates,
                approved == 0 ? OptionalInt.empty() : OptionalInt.of(approved),
                Duration.ofSeconds(arguments.number("--seconds", 1, 3_600, 20)),
                Duration.ofSeconds(arguments.number("--warm-up", 0, 3_600, 10)),
                arguments.number("--streams", 1, OpenFiles.enoughFor(20_000), 1));
    }
}
