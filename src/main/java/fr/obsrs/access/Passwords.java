package fr.obsrs.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes and checks passwords. What bcrypt gets is a digest of the raw bytes: so nothing is cut at 72 bytes, and nothing
 * is folded on the way (full-width letters are not the letters they resemble).
 */
@Singleton
class Passwords {
    static final int SHORTEST = 12;
    private static final int COST = 10;

    /** Right answers that were given again and again, under a key of this process: scripts sign in with every request. */
    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** The wall needs the processor too. */
    private final Semaphore checks = new Semaphore(2);

    private final byte[] ownKey = new byte[32];
    private final int cost;
    private final String nobodysHash;

    @Inject
    Passwords() {
        this(COST);
    }

    /** @param cost the binary logarithm of bcrypt's rounds, 4 to 31 */
    Passwords(int cost) {
        this.cost = cost;
        new SecureRandom().nextBytes(ownKey);
        nobodysHash = hash(HexFormat.of().formatHex(ownKey));
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(digest(password), cost);
    }

    /** @param salt 16 bytes or more, of which the first 16 are taken */
    String hash(String password, byte[] salt) {
        return BcryptUtil.bcryptHash(digest(password), cost, Arrays.copyOf(salt, 16));
    }

    /** Whether this right answer was given lately; takes no time. */
    boolean isVerified(String password, String hash) {
        return verified.getIfPresent(answer(password, hash)) != null;
    }

    /** Blocks for some 60 ms, and longer while others are being checked. */
    boolean matches(String password, String hash) {
        checks.acquireUninterruptibly();
        boolean right;
        try {
            right = BcryptUtil.matches(digest(password), hash);
        } finally {
            checks.release();
        }
        if (right) {
            verified.put(answer(password, hash), true);
        }
        return right;
    }

    private String answer(String password, String hash) {
        return digest(password + '\0' + hash, ownKey);
    }

    /** Takes as long as a check, so that nobody learns which names exist. */
    void pretend(String password) {
        var unused = matches(password, nobodysHash);
    }

    private static String digest(String password) {
        return digest(password, "obsrs".getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String text, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
