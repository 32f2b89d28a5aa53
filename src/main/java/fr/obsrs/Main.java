package fr.obsrs;

import fr.obsrs.access.ResetPassword;
import fr.obsrs.bench.Bench;
import fr.obsrs.broker.BrokerProcess;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Arrays;

/** Where the process starts: the wall, or with a first word {@code bench}, {@code broker} or
 * {@code reset-password} one of its companions. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) throws IOException {
        String first = args.length == 0 ? "" : args[0];
        switch (first) {
            case "bench" -> System.exit(Bench.run(System.out, System.err, afterFirst(args)));
            case "reset-password" -> System.exit(ResetPassword.run(System.out, System.err, afterFirst(args)));
            case "broker" -> BrokerProcess.main(afterFirst(args));
            default -> Quarkus.run(args);
        }
    }

    private static String[] afterFirst(String... args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }
}
