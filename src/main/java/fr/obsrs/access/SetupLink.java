package fr.obsrs.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The one-time link that makes the first account: 128 random bits, valid for an hour, until it is used. Thread-safe. */
@Singleton
public class SetupLink {
    private static final Duration VALID = Duration.ofHours(1);

    private final Accounts accounts;
    private final String token;
    private final long madeNanos = System.nanoTime();
    private boolean used;

    SetupLink(Accounts accounts) {
        this.accounts = accounts;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Its path, without a leading slash; nothing once somebody can sign in. To be asked when accounts are known. */
    public synchronized Optional<String> path() {
        return accounts.isEmpty() ? Optional.of("desk/setup/" + token) : Optional.empty();
    }

    /** Completes once it is known whether there are accounts. */
    public CompletableFuture<Void> known() {
        return accounts.known();
    }

    synchronized boolean opensWith(String presented) {
        boolean same = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.UTF_8));
        return same && !used && accounts.isEmpty() && System.nanoTime() - madeNanos < VALID.toNanos();
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
