package fr.obsrs.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The one-time link that makes the first administrator: valid for an hour, until it is used. Thread-safe. */
@Singleton
public class SetupLink {
    private static final Duration VALID = Duration.ofHours(1);

    private final BooleanSupplier nobodyYet;
    private final CompletableFuture<Void> known;
    private final LongSupplier nanos;
    private final String token;
    private final long madeNanos;
    private boolean used;

    @Inject
    SetupLink(Accounts accounts) {
        this(() -> !accounts.hasAdministrator(), accounts.known(), System::nanoTime);
    }

    SetupLink(BooleanSupplier nobodyYet, CompletableFuture<Void> known, LongSupplier nanos) {
        this.nobodyYet = nobodyYet;
        this.known = known;
        this.nanos = nanos;
        this.madeNanos = nanos.getAsLong();
        this.token = Token.random();
    }

    /** Its path, without a leading slash; nothing where there is an administrator. To be asked when accounts are known. */
    public synchronized Optional<String> path() {
        return nobodyYet.getAsBoolean() ? Optional.of("desk/setup/" + token) : Optional.empty();
    }

    /** Completes once it is known whether there are accounts. */
    public CompletableFuture<Void> known() {
        return known;
    }

    synchronized boolean opensWith(String presented) {
        boolean same = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.UTF_8));
        return same && !used && nobodyYet.getAsBoolean() && nanos.getAsLong() - madeNanos < VALID.toNanos();
    }

    /** Whether the caller may go on and make the account: true once. */
    synchronized boolean use(String presented) {
        if (!opensWith(presented)) {
            return false;
        }
        used = true;
        return true;
    }

    /** The account could not be made: the link opens again. */
    synchronized void giveBack() {
        used = false;
    }
}
