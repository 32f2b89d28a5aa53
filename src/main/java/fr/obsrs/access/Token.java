package fr.obsrs.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that we hand out and never keep: a cookie, a one-time link. What is kept is their hash. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** 128 random bits in 22 characters that need no escape in addresses and cookies. */
    static String random() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 in 64 hex digits: with so many random bits nobody finds the way back, and no salt is needed. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
