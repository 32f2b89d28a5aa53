package fr.obsrs.audience;

import fr.obsrs.access.SessionKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that tell the phones behind one address apart, and say nothing about who holds them: 128 random bits and
 * their seal. One that we did not make counts as none.
 */
@Singleton
class SenderTokens {
    private static final int HALF = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    @Inject
    SenderTokens(SessionKey key) {
        this(key.derive("audience-sender"));
    }

    SenderTokens(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String draw() {
        byte[] bits = new byte[HALF];
        random.nextBytes(bits);
        byte[] token = Arrays.copyOf(bits, 2 * HALF);
        System.arraycopy(seal(bits), 0, token, HALF, HALF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Names the key without telling it: a browser keeps a token for as long as this stays the same. */
    String mint() {
        return HexFormat.of().formatHex(seal("mint".getBytes(StandardCharsets.US_ASCII)), 0, 4);
    }

    boolean isOurs(String token) {
        if (token.length() != 43) {
            return false;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            byte[] seal = Arrays.copyOf(seal(Arrays.copyOf(bytes, HALF)), HALF);
            return MessageDigest.isEqual(seal, Arrays.copyOfRange(bytes, HALF, bytes.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] seal(byte[] bits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bits);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
