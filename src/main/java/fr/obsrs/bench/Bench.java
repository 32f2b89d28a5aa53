package fr.obsrs.bench;

import fr.obsrs.bench.arm.Processes;
import fr.obsrs.bench.arm.ReferenceArm;
import fr.obsrs.bench.arm.ReferenceServer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** The door: reads the command, and prints what was measured. */
public final class Bench {
    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private Bench() {}

    /**
     * Runs the command, and leaves neither process nor folder behind.
     *
     * @return the exit code: 0 with tables, 1 when something of ours failed, 2 for arguments that make no sense
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) throws IOException {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(PipelineOptions.USAGE + StreamsOptions.USAGE + DeskOptions.USAGE);
            return 0;
        }
        String first = arguments.length == 0 ? "" : arguments[0];
        try {
            switch (first) {
                case ReferenceArm.COMMAND -> ReferenceServer.run(out);
                case "streams" -> streams(StreamsOptions.parse(afterFirst(arguments)), out, err, arguments);
                case "desk" -> desk(DeskOptions.parse(afterFirst(arguments)), out, err, arguments);
                case "pipeline" -> pipeline(PipelineOptions.parse(afterFirst(arguments)), out, err, arguments);
                default -> pipeline(PipelineOptions.parse(arguments), out, err, arguments);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " " + usage(first).lines().findFirst().orElse(""));
            return USAGE;
        } catch (IOException | InterruptedException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static void pipeline(PipelineOptions options, PrintStream out, PrintStream err, String... arguments)
            throws IOException, InterruptedException {
        try (Processes processes = new Processes()) {
            String table = new Pipeline(options, processes).table(err);
            out.println(Machine.inWords(arguments) + "\n\n" + table);
        }
    }

    private static void desk(DeskOptions options, PrintStream out, PrintStream err, String... arguments)
            throws IOException, InterruptedException {
        try (Processes processes = new Processes()) {
            String table = new Desk(options, processes).table(err);
            out.println(Machine.inWords(arguments) + "\n\n" + table);
        }
    }

    private static String usage(String first) {
        return switch (first) {
            case "streams" -> StreamsOptions.USAGE;
            case "desk" -> DeskOptions.USAGE;
            default -> PipelineOptions.USAGE;
        };
    }

    private static void streams(StreamsOptions asked, PrintStream out, PrintStream err, String... arguments)
            throws IOException, InterruptedException {
        StreamsOptions options = Streams.possible(asked, err);
        try (Processes processes = new Processes()) {
            Streams streams = new Streams(options, processes, err);
            try {
                streams.measure();
            } finally {
                // Also of a run that failed late: the rounds before it hold.
                String tables = streams.tables();
                if (!tables.isEmpty()) {
                    out.println(Machine.inWords(arguments) + "\n\n" + tables);
                }
            }
        }
    }

    private static String[] afterFirst(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
