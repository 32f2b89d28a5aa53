package fr.obsrs.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The same broker in a process of its own: for tests, which kill it, and for trials of a cluster.
 *
 * <p>Prints {@code READY host:port} once it takes records. Stops cleanly on SIGTERM, and when its standard input ends, so that it
 * never outlives the process that started it. Exits with 1 and one sentence on standard error when it may not start.
 */
public final class BrokerProcess {
    private static final String USAGE =
            "Usage: <folder> <port, 0 for a free one> [<number of this broker> <controller ports of all, 9101,9102,9103>]";

    private BrokerProcess() {}

    /**
     * Runs a broker until its input ends.
     *
     * @param args folder, port, and in a cluster this broker's number from 1 and the controllers' ports of all of them
     */
    public static void main(String... args) {
        // Before the first logger: Kafka's warnings and errors belong on standard error, where the parent sees them.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        quieten();
        try {
            Broker broker = start(args);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
            out.println("READY " + broker.address());
            awaitEndOfInput();
            System.exit(0);
        } catch (BrokerRefusedException | IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Broker start(String... args) throws BrokerRefusedException, IOException {
        if (args.length != 2 && args.length != 4) {
            throw new IllegalArgumentException(USAGE);
        }
        int wanted = Integer.parseInt(args[1]);
        int port = wanted == 0 ? Loopback.freePorts(1).get(0) : wanted;
        Quorum quorum = args.length == 2
                ? Quorum.alone(Loopback.freePortBeside(port))
                : new Quorum(Integer.parseInt(args[2]), ports(args[3]));
        return Broker.start(Path.of(args[0]), port, quorum);
    }

    private static List<Integer> ports(String list) {
        return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that cannot be read has ended as well.
        }
    }

    private static void quieten() {
        Logger root = Logger.getLogger("");
        LogManager.getLogManager().reset();
        root.setLevel(Level.WARNING);
        root.addHandler(new ConsoleHandler());
    }
}
