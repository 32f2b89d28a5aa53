package fr.obsrs.bench;

import fr.obsrs.bench.arm.Arm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the command line asks of {@link Streams}.
 *
 * @param rounds how often everything is measured, the servers taking turns
 * @param arms the product, and what it is compared with
 * @param warmUp deliveries before anything is measured, so that no compiler is in it
 * @param seconds how long a scenario with a rate lasts
 */
record StreamsOptions(
        int streams, int rounds, List<Arm.Kind> arms, List<Scenario> scenarios, int warmUp, Duration seconds) {
    static final String USAGE = """
            Usage: java -jar quarkus-run.jar bench streams [--streams 10000] [--rounds 3] [--against reference,nchan] [--only bursts,…]

            Opens streams to the wall and to the servers it is compared with, in turns, and reports what a delivery costs.

              --streams   open at once (1 to 20000, less where ulimit -n is low)
              --rounds    how often, each server in each round; figures are medians (1 to 99)
              --against   reference, nchan or none: what the wall is compared with
              --only      some of connect,memory,bursts,steady,busy,sleepers (all)
              --seconds   how long a scenario with a rate lasts (1 to 600, else 20)
              --warm-up   deliveries before that (0 to 10000000, else 500000)
            """;

    private static final List<String> KNOWN =
            List.of("--streams", "--rounds", "--against", "--only", "--warm-up", "--seconds");
    private static final List<String> AGAINST = List.of("none", "reference", "nchan");

    /** @throws IllegalArgumentException with a sentence for the person at the console */
    static StreamsOptions parse(String... words) {
        Arguments arguments = new Arguments(KNOWN, words);
        List<String> all = Arrays.stream(Scenario.values()).map(Scenario::word).toList();
        List<String> against = arguments.words("--against", AGAINST, List.of("reference", "nchan"));
        return new StreamsOptions(
                arguments.number("--streams", 1, OpenFiles.enoughFor(20_000), OpenFiles.enoughFor(10_000)),
                arguments.number("--rounds", 1, 99, 3),
                Stream.concat(Stream.of("product"), against.stream().filter(arm -> !arm.equals("none")))
                        .map(arm -> Arm.Kind.valueOf(arm.toUpperCase(Locale.ROOT)))
                        .toList(),
                arguments.words("--only", all, all).stream().map(Scenario::of).toList(),
                arguments.number("--warm-up", 0, 10_000_000, 500_000),
                Duration.ofSeconds(arguments.number("--seconds", 1, 600, 20)));
    }

    boolean asksFor(Scenario scenario) {
        return scenarios.contains(scenario);
    }

    StreamsOptions without(List<Arm.Kind> unable) {
        List<Arm.Kind> able = arms.stream().filter(arm -> !unable.contains(arm)).toList();
        return new StreamsOptions(streams, rounds, able, scenarios, warmUp, seconds);
    }
}
