package fr.obsrs.bench;

import java.time.Duration;
import java.util.List;

/**
 * What the command line asks of {@link Desk}.
 *
 * @param rate decisions per second
 * @param seconds how long to approve, and then how long to take down
 * @param warmUp the same before that, unmeasured
 * @param streams how many screens watch
 */
record DeskOptions(int rate, Duration seconds, Duration warmUp, int streams) {
    static final String USAGE = """
            Usage: java -jar quarkus-run.jar bench desk [--rate 20] [--seconds 20] [--warm-up 60] [--streams 1000]

            Starts a broker and a wall of its own, signs in at its desk, approves posts at an even pace and takes them down
            again, and reports how long the desk took to answer and how long each screen still showed what was taken down.

              --rate      decisions per second (1 to 500)
              --seconds   to approve, and as many to take down (1 to 3600)
              --warm-up   seconds to do both before that, unmeasured (0 to 3600)
              --streams   screens that watch (1 to 20000)

            """;

    private static final List<String> KNOWN = List.of("--rate", "--seconds", "--warm-up", "--streams");

    /** @throws IllegalArgumentException with a sentence for the person at the console */
    static DeskOptions parse(String... words) {
        Arguments arguments = new Arguments(KNOWN, words);
        return new DeskOptions(
                arguments.number("--rate", 1, 500, 20),
                Duration.ofSeconds(arguments.number("--seconds", 1, 3_600, 20)),
                Duration.ofSeconds(arguments.number("--warm-up", 0, 3_600, 60)),
                arguments.number("--streams", 1, OpenFiles.enoughFor(20_000), 1_000));
    }

    int decisions(Duration time) {
        return Math.toIntExact(rate * time.toSeconds());
    }
}
