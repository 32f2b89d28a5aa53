package fr.obsrs.access;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The command {@code reset-password NAME}: a one-time link for somebody who forgot. It needs what only the owner of the
 * machine can read, the key of the installation, and nothing of the running wall but its word that the link works.
 */
public final class ResetPassword {
    private static final int REFUSED = 2;
    private static final int NOT_FOUND = 404;
    private static final int ABOVE_THE_PACKAGED_FILE = 260;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ResetPassword() {}

    /**
     * Prints the link, or why there is none.
     *
     * @return the exit code: 0 with a link, 2 without
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) throws IOException {
        if (arguments.length != 1 || !Account.isName(arguments[0])) {
            err.println("Usage: reset-password NAME, with the name of an account and the settings that the wall has.");
            return REFUSED;
        }
        SmallRyeConfig config = settings();
        Optional<String> key = key(config);
        if (key.isEmpty()) {
            err.printf(
                    "There is no key of an installation in %s: give -Dobsrs.data (or obsrs.desk.session-key) as the wall has it.%n",
                    keyFile(config).toAbsolutePath());
            return REFUSED;
        }
        PassphraseLink link =
                PassphraseLink.of(arguments[0], "", Clock.systemUTC().instant());
        String path = LinkResource.PATH + link.token(key.get().getBytes(StandardCharsets.UTF_8));
        String here = "http://localhost:"
                + config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080) + "/";
        Optional<Integer> word = ask(URI.create(here + path));
        if (word.filter(status -> status == NOT_FOUND).isPresent()) {
            err.printf(
                    "The wall at %s has no account '%s' whose passphrase could be set: no such name, an account of its settings, or another installation's key.%n",
                    here, arguments[0]);
            return REFUSED;
        }
        String base = config.getOptionalValue("obsrs.event.public-url", String.class)
                .map(url -> url.replaceFirst("/*$", "/"))
                .orElse(here);
        out.printf(
                "A new passphrase for %s, once, within %d hours:%n  %s%n",
                arguments[0], PassphraseLink.VALID.toHours(), base + path);
        if (word.isEmpty()) {
            out.printf("The wall does not answer at %s: nobody can tell yet whether there is such an account.%n", here);
        }
        return 0;
    }

    private static SmallRyeConfig settings() throws IOException {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), ABOVE_THE_PACKAGED_FILE));
        }
        return builder.build();
    }

    private static Path keyFile(SmallRyeConfig config) {
        return Path.of(config.getOptionalValue("obsrs.data", String.class).orElse("data"), SessionKey.FILE);
    }

    private static Optional<String> key(SmallRyeConfig config) throws IOException {
        Optional<String> given = config.getOptionalValue("obsrs.desk.session-key", String.class);
        if (given.isPresent()) {
            return given;
        }
        Path file = keyFile(config);
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(kept -> !kept.isEmpty())
                : Optional.empty();
    }

    /** What the wall answers to the link; nothing when there is no wall, or none that knows its accounts yet. */
    private static Optional<Integer> ask(URI link) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.sendAsync(
                        HttpRequest.newBuilder(link).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() != Admission.UNAVAILABLE
                        ? Optional.of(answer.statusCode())
                        : Optional.<Integer>empty())
                .join();
    }
}
